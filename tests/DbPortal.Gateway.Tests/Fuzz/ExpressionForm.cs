using System.Text.RegularExpressions;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>A way to write an expression: pieces of text with a hole after each but the last.</summary>
internal sealed partial class ExpressionForm
{
    private ExpressionForm(IReadOnlyList<string> texts, IReadOnlyList<FormHole> holes) => (Texts, Holes) = (texts, holes);

    public IReadOnlyList<string> Texts { get; }

    public IReadOnlyList<FormHole> Holes { get; }

    public static ExpressionForm Parse(string template)
    {
        var (texts, holes, at) = (new List<string>(), new List<FormHole>(), 0);
        foreach (Match hole in Hole().Matches(template))
        {
            texts.Add(template[at..hole.Index]);
            holes.Add(ReadHole(hole));
            at = hole.Index + hole.Length;
        }

        texts.Add(template[at..]);
        return new(texts, holes);
    }

    public static FuzzKind KindOf(string word) => Enum.Parse<FuzzKind>(word, ignoreCase: true);

    private static FormHole ReadHole(Match hole)
    {
        var (first, second, free) = (hole.Groups[1].Value, hole.Groups[2].Value, hole.Groups[3].Length > 0);
        if (second is "any" or "null")
            return new(first + "-" + second, [], free);
        if (second.Length > 0)
            return new(first, [.. second.Split(',').Select(KindOf)], free);
        return Enum.TryParse<FuzzKind>(first, ignoreCase: true, out var kind) ? new("expression", [kind], free) : new(first, [], free);
    }

    // Only these words are holes: the braces of JSON and arrays stay.
    [GeneratedRegex(@"\{(number|text|day|moment|truth|doc|bytes|list|any|col|const|scalar|query|row\.field|row|over|pattern|regex|alias)(?::([a-z,]+))?(\*)?\}")]
    private static partial Regex Hole();
}
