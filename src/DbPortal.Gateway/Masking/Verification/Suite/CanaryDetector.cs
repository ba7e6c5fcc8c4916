namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>Finds secrets of the company data set, and derivations of them, in whatever a person was given.</summary>
internal sealed class CanaryDetector(int seed = 0)
{
    private readonly CanaryPieces _pieces = new(seed);

    /// <summary>
    /// All secrets that show in loose texts (messages, column names, files) and results (rows of cells as text).
    /// A piece that the person typed, <paramref name="sent"/>, is theirs already and no leak.
    /// </summary>
    public IReadOnlyCollection<CanaryHit> Scan(IEnumerable<string> texts, IEnumerable<IReadOnlyList<IReadOnlyList<string?>>> results, string sent)
    {
        var scan = new CanaryScan(_pieces, sent);
        foreach (var text in texts)
        {
            scan.Read(text);
            scan.ReadSqueezed(text);
        }

        foreach (var rows in results)
        {
            ReadRows(scan, rows);
            ReadColumns(scan, rows);
        }

        return scan.Hits;
    }

    private static void ReadRows(CanaryScan scan, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                if (!string.IsNullOrEmpty(cell))
                    scan.Read(cell);
            }

            scan.ReadSqueezed(string.Concat(row));
            if (row.Count >= 6)
                scan.ReadCodes(row);
        }
    }

    private static void ReadColumns(CanaryScan scan, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        for (var column = 0; rows.Count > 1 && column < rows[0].Count; column++)
        {
            var cells = rows.Where(row => column < row.Count).Select(row => row[column] ?? "").ToList();
            // Only cells short enough to be pieces of something pulled apart.
            if (cells.Sum(cell => cell.Length) > 12 * cells.Count)
                continue;
            var joined = string.Concat(cells);
            scan.ReadSqueezed(joined);
            scan.ReadReversed(joined, "char-by-char");
            if (cells.Count >= 6)
                scan.ReadCodes(cells);
        }
    }
}
