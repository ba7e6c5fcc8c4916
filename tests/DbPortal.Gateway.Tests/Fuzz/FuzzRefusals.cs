using System.Text.RegularExpressions;
using DbPortal.Gateway.Tests.Architecture;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>What the portal refuses on purpose although a server takes it: pieces of its messages, each with the reason, from Data/refused.tsv.</summary>
internal sealed class FuzzRefusals
{
    private readonly List<(string Piece, string Why)> _known;

    public FuzzRefusals() => _known =
    [
        .. File.ReadLines(Path.Combine(RepositoryFiles.Root, "tests", "DbPortal.Gateway.Tests", "Fuzz", "Data", "refused.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(line => (line[0], line[1])),
    ];

    /// <summary>The reason, or null where nobody meant it.</summary>
    public string? Why(string verdict) => _known.Where(k => verdict.Contains(k.Piece, StringComparison.Ordinal)).Select(k => k.Why).FirstOrDefault();

    /// <summary>The reason why a statement like this is refused, whatever is said.</summary>
    public string? WhyOf(string sql) => _known.Where(k => k.Piece.StartsWith("sql:", StringComparison.Ordinal) && Regex.IsMatch(sql, k.Piece[4..], RegexOptions.IgnoreCase)).Select(k => k.Why).FirstOrDefault();
}
