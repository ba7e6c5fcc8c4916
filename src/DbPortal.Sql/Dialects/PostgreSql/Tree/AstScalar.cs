namespace DbPortal.Sql.Dialects.PostgreSql.Tree;

/// <summary>A string, a number (in <see cref="Number"/>) or a truth value (as 0 or 1).</summary>
internal sealed class AstScalar(string? text, long number) : AstValue
{
    public static readonly AstScalar True = new(null, 1);
    public static readonly AstScalar False = new(null, 0);

    /// <summary>The string; null for numbers and truth values.</summary>
    public string? Text { get; } = text;

    /// <summary>The number or truth value.</summary>
    public long Number { get; } = number;
}
