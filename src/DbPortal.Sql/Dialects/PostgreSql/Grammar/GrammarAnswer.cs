namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>What became of a text: exactly one of the three is set.</summary>
/// <param name="Value">What the reader made of the tree.</param>
/// <param name="Error">The grammar refuses the text.</param>
/// <param name="Exhausted">A limit was reached; says which.</param>
internal sealed record GrammarAnswer<T>(T? Value, GrammarError? Error, string? Exhausted) where T : class;
