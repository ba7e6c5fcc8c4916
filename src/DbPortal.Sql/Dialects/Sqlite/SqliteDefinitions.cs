namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>Reads what SQLite keeps only as the text of CREATE statements.</summary>
public static class SqliteDefinitions
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>
    /// The expressions of the generated columns of a CREATE TABLE, by column name; those that cannot be told apart are missing.
    /// </summary>
    public static IReadOnlyDictionary<string, string> ReadGenerated(string createTable, CancellationToken cancellationToken)
    {
        if (Tokens(createTable, cancellationToken) is not var (tokens, text))
            return None;
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (start, end) in Columns(tokens))
        {
            var expression = Enumerable.Range(start + 1, Math.Max(0, end - start - 1)).FirstOrDefault(i => IsGenerated(tokens, start, i), -1);
            if (expression < 0 || expression >= end)
                continue;
            var open = tokens[expression].Span.End;
            var close = Closing(tokens, expression);
            found[tokens[start].Text] = text[open..tokens[close].Span.Start].Trim();
        }
        return found;
    }

    /// <summary>The module of a CREATE VIRTUAL TABLE, in lower case; null when it cannot be read.</summary>
    public static string? ReadModule(string createTable, CancellationToken cancellationToken)
    {
        if (Tokens(createTable, cancellationToken) is not var (tokens, _))
            return null;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Keyword == "USING")
                return tokens[i + 1].Text.ToLowerInvariant();
        }
        return null;
    }

    private static (IReadOnlyList<SqliteToken> Tokens, string Text)? Tokens(string text, CancellationToken cancellationToken)
    {
        try
        {
            return SqliteLexer.Read(text, digitSeparators: true, cancellationToken);
        }
        catch (SqliteRejection)
        {
            // A definition that the tokenizer cannot read tells nothing; the caller then knows nothing of it, and refuses.
            return null;
        }
    }

    /// <summary>The entries between the outermost parentheses: first token and the comma or parenthesis behind the last.</summary>
    private static IEnumerable<(int Start, int End)> Columns(IReadOnlyList<SqliteToken> tokens)
    {
        var depth = 0;
        var start = -1;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsOperator("(") && ++depth == 1)
                start = i + 1;
            var closes = tokens[i].IsOperator(")") && --depth == 0;
            if (start < 0 || (!closes && !(depth == 1 && tokens[i].IsOperator(","))))
                continue;
            yield return (start, i);
            start = i + 1;
            if (closes)
                yield break;
        }
    }

    /// <summary><c>AS (</c> at the outer level of a column, which nothing but a generated column has.</summary>
    private static bool IsGenerated(IReadOnlyList<SqliteToken> tokens, int start, int at)
    {
        if (!tokens[at].IsOperator("(") || tokens[at - 1].Keyword != "AS")
            return false;
        var depth = 0;
        for (var i = start; i < at; i++)
            depth += tokens[i].IsOperator("(") ? 1 : tokens[i].IsOperator(")") ? -1 : 0;
        return depth == 0;
    }

    private static int Closing(IReadOnlyList<SqliteToken> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            depth += tokens[i].IsOperator("(") ? 1 : tokens[i].IsOperator(")") ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return tokens.Count - 1;
    }
}
