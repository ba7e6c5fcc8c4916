namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>The grammar gave up (out of memory, a failed assertion): the instance is dead.</summary>
internal sealed class GrammarExit(string message) : Exception(message);
