namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>An error of the grammar in the server's words. <paramref name="Position"/> counts characters (code points) from 1; 0 is unknown.</summary>
internal sealed record GrammarError(string Message, int Position);
