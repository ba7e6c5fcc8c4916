using System.Buffers;
using System.Security.Cryptography;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Rows in an order that tells nothing of the masked values they were grouped by. Rows that are equal in all <paramref name="keys"/> (output columns the
/// statement sorts by; none: all rows) are held back, mixed, and given out; others keep their places. Of very many alike only so many are held at a time: that
/// bounds memory, and such rows are mixed among their neighbours alone.
/// </summary>
internal sealed class ShuffledRows(RawRows rows, IReadOnlyList<int> keys) : RawRows
{
    /// <summary>Most rows held back.</summary>
    public const int MaxRows = 20_000;

    private const long MaxBytes = 16L << 20;

    private readonly List<HeldRow> _held = [];
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _at = -1;
    private HeldRow? _next;
    private bool _ended;

    public override IReadOnlyList<RawColumn> Columns => rows.Columns;

    public override StringComparer ColumnNames => rows.ColumnNames;

    public override long? AffectedRows => rows.AffectedRows;

    public override bool MustBeReadToEnd => rows.MustBeReadToEnd;

    public override IReadOnlyList<string> Notices => rows.Notices;

    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (++_at < _held.Count)
            return true;
        _held.Clear();
        _at = 0;
        await HoldAsync(cancellationToken);
        RandomNumberGenerator.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_held));
        return _held.Count > 0;
    }

    public override RawCell Get(int ordinal) => _held[_at].Get(ordinal);

    public override ValueTask DisposeAsync() => rows.DisposeAsync();

    private async ValueTask HoldAsync(CancellationToken cancellationToken)
    {
        var bytes = 0L;
        while (_held.Count < MaxRows && bytes < MaxBytes)
        {
            var row = _next ?? await NextAsync(cancellationToken);
            _next = null;
            if (row is null)
                return;
            if (_held.Count > 0 && !keys.All(k => row.IsSame(_held[0], k)))
            {
                _next = row;
                return;
            }
            _held.Add(row);
            bytes += row.Bytes;
        }
    }

    private async ValueTask<HeldRow?> NextAsync(CancellationToken cancellationToken)
    {
        if (_ended || !await rows.ReadAsync(cancellationToken))
        {
            _ended = true;
            return null;
        }
        _bytes.Clear();
        return HeldRow.Of(rows, _bytes);
    }

    /// <summary>A copy of one row.</summary>
    private sealed class HeldRow
    {
        private readonly CellKind[] _kinds;
        private readonly int[] _ends;
        private readonly byte[] _cells;

        private HeldRow(CellKind[] kinds, int[] ends, byte[] cells) => (_kinds, _ends, _cells) = (kinds, ends, cells);

        public int Bytes => _cells.Length;

        public static HeldRow Of(RawRows rows, ArrayBufferWriter<byte> bytes)
        {
            var kinds = new CellKind[rows.Columns.Count];
            var ends = new int[kinds.Length];
            for (var i = 0; i < kinds.Length; i++)
            {
                var cell = rows.Get(i);
                kinds[i] = cell.Kind;
                bytes.Write(cell.Bytes);
                ends[i] = bytes.WrittenCount;
            }
            return new(kinds, ends, bytes.WrittenSpan.ToArray());
        }

        public RawCell Get(int ordinal)
        {
            var start = ordinal == 0 ? 0 : _ends[ordinal - 1];
            return new(_kinds[ordinal], _cells.AsSpan(start, _ends[ordinal] - start));
        }

        public bool IsSame(HeldRow other, int ordinal)
        {
            var mine = Get(ordinal);
            var theirs = other.Get(ordinal);
            return mine.Kind == theirs.Kind && mine.Bytes.SequenceEqual(theirs.Bytes);
        }
    }
}
