using System.Buffers;

namespace DbPortal.Gateway.Queries;

/// <summary>Takes the results of a run into memory as JSON, ready to be paged; bounded by the run's limits.</summary>
internal sealed class ResultSpool : IResultConsumer
{
    private readonly List<SpooledResult> _results = [];
    private long _rows;
    private long _bytes;

    public IReadOnlyList<SpooledResult> Results => _results;

    public long RowsSoFar => Interlocked.Read(ref _rows);

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <inheritdoc/>
    public async Task ConsumeAsync(MaskedResult result, CancellationToken cancellationToken)
    {
        var chunks = new List<ReadOnlyMemory<byte>>();
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using var row = new JsonRow(result, buffer);
        var inChunk = 0;
        while (await result.ReadAsync(cancellationToken))
        {
            buffer.Write(inChunk == 0 ? "["u8 : ","u8);
            row.Write();
            Interlocked.Increment(ref _rows);
            if (++inChunk == SpooledResult.ChunkRows)
                (inChunk, _) = (0, Cut(buffer, chunks));
        }
        if (inChunk > 0)
            Cut(buffer, chunks);
        _results.Add(new SpooledResult(_results.Count, result.Columns, result.RowCount, result.Truncated, chunks));
    }

    private int Cut(ArrayBufferWriter<byte> buffer, List<ReadOnlyMemory<byte>> chunks)
    {
        buffer.Write("]"u8);
        chunks.Add(buffer.WrittenSpan.ToArray());
        Interlocked.Add(ref _bytes, buffer.WrittenCount);
        buffer.ResetWrittenCount();
        return chunks.Count;
    }
}
