namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>Compares an answer with the recorded one, leaving masked columns out.</summary>
internal static class RowComparer
{
    /// <summary>
    /// Null when every recorded row is there, in order where the query orders; else the first difference in words. A record
    /// holds the first rows only; <paramref name="count"/> is how many there are.
    /// </summary>
    public static string? Difference(
        IReadOnlyList<IReadOnlyList<string?>> expected,
        int count,
        IReadOnlyList<IReadOnlyList<string?>> rows,
        bool ordered,
        IReadOnlyCollection<int> masked)
    {
        if (rows.Count != count)
            return $"{rows.Count} rows instead of {count}";
        var wanted = expected.Select(row => Line(row, masked)).ToList();
        var had = rows.Select(row => Line(row, masked)).ToList();
        return ordered ? FirstOutOfOrder(wanted, had) : FirstMissing(wanted, had);
    }

    private static string? FirstOutOfOrder(List<string> wanted, List<string> had)
    {
        for (var k = 0; k < wanted.Count; k++)
        {
            if (wanted[k] != had[k])
                return $"row {k} is {Short(had[k])} instead of {Short(wanted[k])}";
        }

        return null;
    }

    private static string? FirstMissing(List<string> wanted, List<string> had)
    {
        var left = had.CountBy(line => line).ToDictionary(StringComparer.Ordinal);
        foreach (var line in wanted)
        {
            if (left.GetValueOrDefault(line) == 0)
                return $"no row {Short(line)}";
            left[line]--;
        }

        return null;
    }

    private static string Line(IReadOnlyList<string?> row, IReadOnlyCollection<int> masked) =>
        string.Join('\u001f', row.Where((_, column) => !masked.Contains(column)).Select(cell => CanonicalCell.Of(cell) ?? "\u0000"));

    private static string Short(string line) => line.Length > 160 ? line[..160] : line;
}
