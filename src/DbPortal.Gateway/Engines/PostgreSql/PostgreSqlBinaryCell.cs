using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Formats binary wire bytes of one type to the text the server would have written. Every length is checked.</summary>
internal sealed class PostgreSqlBinaryCell : PostgreSqlCell
{
    private readonly PostgreSqlFormatter _format;
    private readonly CellKind _kind;
    private byte[] _text = new byte[64];

    private PostgreSqlBinaryCell(PostgreSqlFormatter format, CellKind kind)
    {
        _format = format;
        _kind = kind;
    }

    /// <summary>The reader of a type for which <see cref="PostgreSqlTypes.IsReadAsBinary"/> holds.</summary>
    public static PostgreSqlCell For(uint type, CellKind kind) => type switch
    {
        PostgreSqlTypes.Bool => new PostgreSqlBinaryCell(PostgreSqlFormats.Boolean, kind),
        PostgreSqlTypes.Int2 => new PostgreSqlBinaryCell(PostgreSqlFormats.Int16, kind),
        PostgreSqlTypes.Int4 => new PostgreSqlBinaryCell(PostgreSqlFormats.Int32, kind),
        PostgreSqlTypes.Int8 => new PostgreSqlBinaryCell(PostgreSqlFormats.Int64, kind),
        PostgreSqlTypes.Oid => new PostgreSqlBinaryCell(PostgreSqlFormats.UInt32, kind),
        PostgreSqlTypes.Numeric => new PostgreSqlBinaryCell(PostgreSqlFormats.Numeric, kind),
        PostgreSqlTypes.Uuid => new PostgreSqlBinaryCell(PostgreSqlFormats.Uuid, kind),
        PostgreSqlTypes.Date => new PostgreSqlBinaryCell(PostgreSqlFormats.Date, kind),
        PostgreSqlTypes.Time => new PostgreSqlBinaryCell(PostgreSqlFormats.Time, kind),
        PostgreSqlTypes.Timestamp => new PostgreSqlBinaryCell(PostgreSqlFormats.Timestamp, kind),
        PostgreSqlTypes.TimestampTz => new PostgreSqlBinaryCell(PostgreSqlFormats.TimestampTz, kind),
        PostgreSqlTypes.Jsonb => new Versioned(kind),
        PostgreSqlTypes.Char => new CharCell(),
        _ => new AsIs(kind),
    };

    /// <inheritdoc/>
    public override RawCell Read(Span<byte> wire)
    {
        int written;
        while (!_format(wire, _text, out written))
            _text = new byte[_text.Length * 2];
        var text = _text.AsSpan(0, written);
        var kind = _kind == CellKind.Number && text[^1] is < (byte)'0' or > (byte)'9' ? CellKind.Text : _kind;
        return new(kind, text);
    }

    // jsonb is one byte of version and then its text.
    private sealed class Versioned(CellKind kind) : PostgreSqlCell
    {
        public override RawCell Read(Span<byte> wire) => wire.Length > 0 && wire[0] == 1
            ? new(kind, wire[1..])
            : throw new InvalidDataException("The server sent jsonb of a version that is not known.");
    }

    // "char" is one byte, written as octal digits when it is not ASCII and as nothing when it is zero.
    private sealed class CharCell : PostgreSqlCell
    {
        private readonly byte[] _text = new byte[4];

        public override RawCell Read(Span<byte> wire)
        {
            if (wire.Length != 1)
                throw new InvalidDataException("The server sent a \"char\" that is not one byte.");
            if (wire[0] < 0x80)
                return new(CellKind.Text, wire[0] == 0 ? [] : wire);
            _text[0] = (byte)'\\';
            for (var i = 0; i < 3; i++)
                _text[3 - i] = (byte)('0' + ((wire[0] >> (3 * i)) & 7));
            return new(CellKind.Text, _text);
        }
    }
}
