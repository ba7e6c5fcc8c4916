using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// A result after masking: the only form in which rows leave the gateway. Streams; holds one row. Made in one place, from raw rows and the plan
/// that was cleared for them. Not thread-safe.
/// </summary>
public sealed class MaskedResult
{
    private readonly RawRows _rows;
    private readonly RunLimits _limits;
    private readonly ColumnMask?[] _masks;
    private readonly MaskBuffer _masked = new();
    private long _bytes;
    private bool _ended;

    private MaskedResult(RawRows rows, RunLimits limits, ColumnMask?[] masks, IReadOnlyList<ResultColumn> columns)
    {
        _rows = rows;
        _limits = limits;
        _masks = masks;
        Columns = columns;
    }

    /// <summary>The columns; empty for a statement without a result.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>Rows given out so far.</summary>
    public long RowCount { get; private set; }

    /// <summary>A limit ended the result before the server did. Known after <see cref="ReadAsync"/> returned false.</summary>
    public bool Truncated { get; private set; }

    /// <summary>Rows changed by a writing statement; null for reads. Known after <see cref="ReadAsync"/> returned false.</summary>
    public long? AffectedRows => _rows.AffectedRows;

    /// <summary>The audit entry of the run, known before the first row so that a stream can name it.</summary>
    public string? AuditId { get; internal init; }

    /// <summary>Bytes of cells given out so far, after masking.</summary>
    public long Bytes => _bytes;

    /// <summary>
    /// Moves to the next row; false at the end of the result or at a limit of rows or bytes (<see cref="Truncated"/>). A row that began below the
    /// limit of bytes is given out whole. Throws when the server fails; the pipeline turns that into the run's outcome.
    /// </summary>
    public ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_ended)
            return ValueTask.FromResult(false);
        var read = _rows.ReadAsync(cancellationToken);
        return read.IsCompletedSuccessfully ? AcceptAsync(read.Result, cancellationToken) : AwaitRowAsync(read, cancellationToken);
    }

    /// <summary>A cell of the current row, masked where the plan says so. Valid until the next call of any member.</summary>
    public MaskedCell Get(int ordinal)
    {
        var cell = _rows.Get(ordinal);
        var mask = _masks[ordinal];
        if (mask is null)
        {
            _bytes += cell.Bytes.Length;
            return new(cell.Kind, cell.Bytes);
        }

        if (!mask.Apply(cell, _masked))
            return new(CellKind.Null, default);
        _bytes += _masked.Length;
        return new(CellKind.Text, _masked.Written);
    }

    /// <summary>
    /// Binds the plan to the server's rows. Null: the server's description of the result is not what the analysis foretold
    /// (<paramref name="mismatch"/>), and not one row may be read. The rows stay the caller's to dispose.
    /// </summary>
    internal static MaskedResult? TryShield(RawRows rows, MaskingPlan plan, RunLimits limits, MaskKeys keys, string? auditId, out string? mismatch)
    {
        mismatch = RowDescriptionCheck.FindMismatch(rows, plan);
        if (mismatch is not null)
            return null;
        var columns = new ResultColumn[rows.Columns.Count];
        var masks = new ColumnMask?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            var column = rows.Columns[i];
            var expected = plan.Exact ? plan.Columns[i] : null;
            masks[i] = expected is null ? null : MaskFactory.For(expected.Mask, keys, column);
            columns[i] = new(
                column.Name,
                column.Type,
                masks[i] is not null,
                masks[i] is null ? null : expected?.Mask.Name,
                expected?.SemanticType,
                expected?.Rule,
                expected?.Sources ?? []);
        }

        return new(rows, limits, masks, columns) { AuditId = auditId };
    }

    private bool IsWithinLimits => RowCount < (_limits.Rows ?? long.MaxValue) && _bytes < _limits.Bytes;

    private async ValueTask<bool> AwaitRowAsync(ValueTask<bool> read, CancellationToken cancellationToken) =>
        await AcceptAsync(await read, cancellationToken);

    private ValueTask<bool> AcceptAsync(bool hasRow, CancellationToken cancellationToken)
    {
        if (hasRow && IsWithinLimits)
        {
            RowCount++;
            return ValueTask.FromResult(true);
        }

        _ended = true;
        Truncated = hasRow;
        return hasRow && _rows.MustBeReadToEnd ? SkipRestAsync(cancellationToken) : ValueTask.FromResult(false);
    }

    // The rows are not given out; the end of the statement, or its failure, is.
    private async ValueTask<bool> SkipRestAsync(CancellationToken cancellationToken)
    {
        while (await _rows.ReadAsync(cancellationToken))
        {
        }

        return false;
    }
}
