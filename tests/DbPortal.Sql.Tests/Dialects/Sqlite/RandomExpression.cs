namespace DbPortal.Sql.Tests.Dialects.Sqlite;

/// <summary>Writes chains of operators without parentheses, so that only precedence gives them their meaning.</summary>
internal static class RandomExpression
{
    private static readonly string[] Operands = ["1", "0", "2", "-3", "7.5", "NULL", "'a'", "'12'", "x'41'", "~5", "+6", "NOT 0", "NOT 1", "TRUE", "abs(-4)"];

    private static readonly string[] Operators =
    [
        "+", "-", "*", "/", "%", "||", "<<", ">>", "&", "|", "<", "<=", ">", ">=", "=", "==", "<>", "!=", "IS", "IS NOT", "AND", "OR",
        "LIKE", "NOT LIKE", "GLOB", "IS DISTINCT FROM", "IS NOT DISTINCT FROM",
    ];

    private static readonly string[] Suffixes = [" ISNULL", " NOTNULL", " NOT NULL", " COLLATE nocase", " IN (1, 2)", " NOT IN ('a', 3)", " BETWEEN 1 AND 2", " NOT BETWEEN 0 = 0 AND 5 + 1"];

    public static string Write(Random random)
    {
        var text = Pick(random, Operands);
        for (var terms = random.Next(1, 7); terms > 0; terms--)
        {
            if (random.Next(5) == 0)
                text += Pick(random, Suffixes);
            text += $" {Pick(random, Operators)} {Pick(random, Operands)}";
        }
        return text;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
