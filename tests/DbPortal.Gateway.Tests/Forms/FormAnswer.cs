namespace DbPortal.Gateway.Tests.Forms;

/// <summary>What one statement gave: its result, if it has one, and the number of rows it changed, where that is told.</summary>
internal sealed record FormAnswer(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, long? Affected)
{
    /// <summary>Null when the other is equal as far as the comparison goes, else the difference in words.</summary>
    public string? DifferenceFrom(FormAnswer direct, FormComparison comparison)
    {
        if (!Columns.SequenceEqual(direct.Columns))
            return $"columns [{string.Join(", ", Columns)}] instead of [{string.Join(", ", direct.Columns)}]";
        if (Affected is not null && direct.Affected is not null && Affected != direct.Affected)
            return $"{Affected} rows affected instead of {direct.Affected}";
        if (comparison == FormComparison.Columns)
            return null;
        if (Rows.Count != direct.Rows.Count)
            return $"{Rows.Count} rows instead of {direct.Rows.Count}";
        if (comparison == FormComparison.Count)
            return null;
        var (had, wanted) = (Lines(Rows), Lines(direct.Rows));
        var at = had.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count();
        return at == had.Count ? null : $"a row {Short(had[at])} instead of {Short(wanted[at])}";
    }

    private static List<string> Lines(IEnumerable<IReadOnlyList<string?>> rows) =>
        [.. rows.Select(row => string.Join(" | ", row.Select(cell => cell ?? "NULL"))).Order(StringComparer.Ordinal)];

    private static string Short(string line) => line.Length > 200 ? line[..200] : line;
}
