namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>Takes pieces out of a statement as long as it still shows what was found.</summary>
internal static class Reducer
{
    private const int MaxTries = 250;

    public static async Task<string> ReduceAsync(string sql, Func<string, Task<bool>> stillShows)
    {
        var tokens = SqlTokens.Read(sql).ToList();
        for (var (tries, shrunk) = (0, true); shrunk && tries < MaxTries;)
        {
            shrunk = false;
            for (var size = tokens.Count / 2; size >= 1 && tries < MaxTries; size /= 2)
            {
                for (var at = 0; at < tokens.Count && tries < MaxTries;)
                {
                    var length = Whole(tokens, at, size);
                    var text = length > 0 && length < tokens.Count ? SqlTokens.Write(tokens.Take(at).Concat(tokens.Skip(at + length))) : null;
                    if (text is not null && text.AsSpan().Trim().Length > 0)
                        tries++;
                    if (text is null || text.AsSpan().Trim().Length == 0 || !await stillShows(text))
                    {
                        at += Math.Max(1, size / 2);
                        continue;
                    }

                    tokens.RemoveRange(at, length);
                    shrunk = true;
                }
            }
        }

        return SqlTokens.Write(tokens);
    }

    /// <summary>So many pieces from here, and on until every parenthesis that was opened is closed; 0 where one is closed that was opened before.</summary>
    private static int Whole(List<SqlToken> tokens, int at, int size)
    {
        var depth = 0;
        for (var i = at; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind switch { SqlTokenKind.Open => 1, SqlTokenKind.Close => -1, _ => 0 };
            if (depth < 0)
                return 0;
            if (depth == 0 && i - at + 1 >= size)
                return i - at + 1;
        }

        return 0;
    }
}
