namespace DbPortal.Gateway.Queries;

/// <summary>One result held for a page: its columns, and its rows as JSON, cut into chunks of <see cref="ChunkRows"/>.</summary>
public sealed class SpooledResult
{
    /// <summary>Rows in every chunk but the last.</summary>
    public const int ChunkRows = 200;

    private readonly IReadOnlyList<ReadOnlyMemory<byte>> _chunks;

    internal SpooledResult(int index, IReadOnlyList<ResultColumn> columns, long rowCount, bool truncated, IReadOnlyList<ReadOnlyMemory<byte>> chunks)
    {
        Index = index;
        Columns = columns;
        RowCount = rowCount;
        Truncated = truncated;
        _chunks = chunks;
    }

    /// <summary>Its place among the results of the run.</summary>
    public int Index { get; }

    public IReadOnlyList<ResultColumn> Columns { get; }
    public long RowCount { get; }
    public bool Truncated { get; }

    /// <summary>
    /// The chunk that begins at row <c>chunk * ChunkRows</c>: a JSON array of row arrays, UTF-8. Null when there is none.
    /// </summary>
    public ReadOnlyMemory<byte>? Chunk(int chunk) => chunk >= 0 && chunk < _chunks.Count ? _chunks[chunk] : null;
}
