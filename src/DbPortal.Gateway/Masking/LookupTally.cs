using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// How many constants a run tries on each masked column, over all comparisons of all its statements. A constant that is written into the column counts
/// too: planted there, it can be compared later.
/// </summary>
internal sealed class LookupTally(ColumnMasks masks)
{
    private readonly Dictionary<ColumnName, Tries> _tried = [];

    /// <summary>Constants tried so far, by column.</summary>
    public IReadOnlyDictionary<ColumnName, Tries> Tried => _tried;

    /// <summary>Adds what a statement tries; returns the first use with which each column is tried too often.</summary>
    public IReadOnlyList<(ColumnName Column, TextSpan Span)> Add(StatementAccess statement)
    {
        // Where any condition is allowed, each is a try as well.
        var compared = statement.Uses
            .Where(u => u.Via is null && u is { Kind: UsageKind.Equality, Guesses: > 0 } or { Kind: UsageKind.Range or UsageKind.Pattern })
            .Select(u => (u.Column, Guesses: Math.Max(1, u.Guesses), u.Span));
        var stored = statement.Stored.Where(s => s.Guesses > 0).Select(s => (s.Column, s.Guesses, s.Span));
        var over = new List<(ColumnName, TextSpan)>();
        foreach (var (column, guesses, span) in compared.Concat(stored))
        {
            if (masks.Find(column) is not { } mask)
                continue;
            var before = _tried.GetValueOrDefault(column)?.Values ?? 0;
            _tried[column] = _tried.GetValueOrDefault(column, new(0, span, mask.Rule)) with { Values = before + guesses };
            if (mask.Use != UseLevel.Any && before <= UsageRules.MaxLookups && before + guesses > UsageRules.MaxLookups)
                over.Add((column, span));
        }
        return over;
    }
}
