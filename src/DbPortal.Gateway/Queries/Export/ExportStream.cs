using System.IO.Pipelines;

namespace DbPortal.Gateway.Queries.Export;

/// <summary>
/// Streams the result of a run as a file. The last row is held back until <see cref="FinishAsync"/>: before the outcome is in the audit nobody has the
/// whole file, and a run that fails leaves a body that its reader can tell is not whole.
/// </summary>
public sealed class ExportStream : IResultConsumer, IDisposable
{
    private const int FlushAt = 64 * 1024;
    private readonly ExportFormat _format;
    private readonly ExportOptions _options;
    private readonly PipeWriter _output;
    private readonly Action<MaskedResult> _starting;
    private readonly ExportBuffer _buffer = new();
    private ExportWriter? _writer;
    private MaskedResult? _first;

    /// <summary>An export into <paramref name="output"/>. <paramref name="starting"/> is called once, before the first byte is sent.</summary>
    public ExportStream(ExportFormat format, ExportOptions options, PipeWriter output, Action<MaskedResult> starting)
    {
        _format = format;
        _options = options;
        _output = output;
        _starting = starting;
    }

    /// <summary>Bytes have been sent: an error can no longer be answered with a body of its own.</summary>
    public bool Started { get; private set; }

    /// <summary>There was a statement with a result.</summary>
    public bool HasResult => _first is not null;

    /// <summary>Results that followed the first one. A file holds one; more make the export fail.</summary>
    public int ResultsTooMany { get; private set; }

    /// <inheritdoc/>
    public async Task ConsumeAsync(MaskedResult result, CancellationToken cancellationToken)
    {
        if (result.Columns.Count == 0)
            return;
        if (_first is not null)
        {
            ResultsTooMany++;
            return;
        }

        _first = result;
        _writer = _format.MakeWriter(_options);
        _writer.Begin(result, _buffer);
        while (await result.ReadAsync(cancellationToken))
        {
            var lastRow = _buffer.Length;
            _writer.WriteRow(result, _buffer);
            if (_buffer.Length >= FlushAt && lastRow > 0)
                await SendAsync(result, lastRow, cancellationToken);
        }
    }

    /// <summary>Sends what was held back. To be called once, after the outcome is in the audit and only when the run completed.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        if (_writer is null || _first is null)
            throw new InvalidOperationException("There is no result to finish.");
        _writer.End(_buffer);
        await SendAsync(_first, _buffer.Length, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer?.Dispose();
        _buffer.Dispose();
    }

    private async ValueTask SendAsync(MaskedResult result, int count, CancellationToken cancellationToken)
    {
        if (!Started)
            _starting(result);
        Started = true;

        // The write waits for a reader that is slower than the database.
        await _output.WriteAsync(_buffer.First(count), cancellationToken);
        _buffer.Drop(count);
    }
}
