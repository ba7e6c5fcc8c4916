using System.Text;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>The same statement, written as people and tools do: other case, line breaks, comments between words.</summary>
internal static class Disguise
{
    private static readonly string[] Gaps = ["\n", "  ", "\t", " /* x */ ", "/**/", " -- y\n", "\r\n"];

    public static string Put(string sql, Dice dice)
    {
        var text = new StringBuilder();
        foreach (var token in SqlTokens.Read(sql))
        {
            var kind = token.Kind;
            if (kind == SqlTokenKind.Space)
                text.Append(dice.Chance(10) ? dice.Pick(Gaps) : token.Text);
            else if (kind == SqlTokenKind.Word && dice.Chance(10))
                text.Append(IsKeyword(token.Text) ? token.Text.ToLowerInvariant() : token.Text);
            else
                text.Append(token.Text);
        }

        return text.ToString();
    }

    private static bool IsKeyword(string word) => word.All(char.IsAsciiLetterUpper);
}
