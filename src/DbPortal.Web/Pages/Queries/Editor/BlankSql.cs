namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>Knows text that holds no statement. A comment an engine may execute, <c>/*! … */</c>, is not blank.</summary>
internal static class BlankSql
{
    /// <summary>Nothing but blanks, semicolons and comments.</summary>
    public static bool Is(ReadOnlySpan<char> sql)
    {
        while ((sql = sql.TrimStart().TrimStart(';')) is { Length: > 0 } rest)
        {
            if (char.IsWhiteSpace(rest[0]))
                continue;
            var end = CommentEnd(rest);
            if (end == 0)
                return false;
            sql = rest[end..];
        }
        return true;
    }

    private static int CommentEnd(ReadOnlySpan<char> sql)
    {
        if (sql.StartsWith("--") || sql[0] == '#')
            return sql.IndexOf('\n') is var line and >= 0 ? line + 1 : sql.Length;
        if (!sql.StartsWith("/*") || sql.StartsWith("/*!"))
            return 0;
        return sql[2..].IndexOf("*/") is var close and >= 0 ? close + 4 : 0;
    }
}
