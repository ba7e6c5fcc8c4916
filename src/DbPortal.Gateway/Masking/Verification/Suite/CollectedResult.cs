using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>A masked result, kept whole: cells as text, bytes as hexadecimal with a leading <c>\x</c>.</summary>
internal sealed record CollectedResult(IReadOnlyList<ResultColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>
    /// Cells of which a mask shows a part. The ends of many values, one below the other, spell a piece of another value by chance, so such cells are to be
    /// looked at one by one.
    /// </summary>
    public IEnumerable<string> PartlyShown => Rows.SelectMany(row => row.Where(IsPartlyShown)).OfType<string>();

    /// <summary>The rows without those cells.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> OtherCells => [.. Rows.Select(row => row.Select((cell, i) => IsPartlyShown(cell, i) ? null : cell).ToList())];

    private bool IsPartlyShown(string? cell, int column) =>
        column < Columns.Count && Columns[column].Masked && cell?.Contains('*', StringComparison.Ordinal) == true;
}
