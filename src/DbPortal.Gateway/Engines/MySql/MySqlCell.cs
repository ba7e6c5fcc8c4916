using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using DbPortal.Sql.Catalog;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>Reads the cells of one column and writes them as the server does. Keeps one buffer.</summary>
internal abstract class MySqlCell
{
    private const int NotFixed = 31;
    private byte[] _bytes = new byte[64];

    /// <summary>The cell, which is not NULL; its bytes live until the next call.</summary>
    public abstract RawCell Read(MySqlDataReader reader, int ordinal);

    /// <summary>The reader of a column. <paramref name="origin"/>: the table's column it is, for what a row description does not say.</summary>
    public static MySqlCell For(MySqlDbColumn column, Column? origin)
    {
        var scale = column.NumericScale ?? 0;
        switch (column.ProviderType)
        {
            case MySqlDbType.Byte or MySqlDbType.Int16 or MySqlDbType.Int24 or MySqlDbType.Int32 or MySqlDbType.Int64:
                return new Signed();
            case MySqlDbType.UByte or MySqlDbType.UInt16 or MySqlDbType.UInt24 or MySqlDbType.UInt32 or MySqlDbType.UInt64:
                return new Unsigned(IsZeroFilled(origin) ? column.ColumnSize ?? 1 : 1);
            case MySqlDbType.Year:
                return new Unsigned(4);
            case MySqlDbType.NewDecimal or MySqlDbType.Decimal:
                return new DecimalNumber();
            case MySqlDbType.Float or MySqlDbType.Double:
                return new Floating(column.ProviderType == MySqlDbType.Float, scale < NotFixed ? scale : null);
            case MySqlDbType.DateTime or MySqlDbType.Timestamp:
                return new DateAndTime(scale);
            case MySqlDbType.Date or MySqlDbType.Newdate:
                return new DateOnlyCell();
            case MySqlDbType.Time:
                return new TimeOfAnyLength(scale);
            case MySqlDbType.Bit:
                return new Bits(column.ColumnSize ?? 64);
            case MySqlDbType.Binary or MySqlDbType.VarBinary or MySqlDbType.TinyBlob or MySqlDbType.Blob or MySqlDbType.MediumBlob or MySqlDbType.LongBlob
                or MySqlDbType.Geometry or MySqlDbType.Vector:
                return new Bytes();
            case MySqlDbType.JSON:
                return new Characters(CellKind.Json);
            default:
                return new Characters(CellKind.Text);
        }
    }

    /// <summary>The buffer, with room for so many bytes.</summary>
    protected byte[] Buffer(int length)
    {
        if (_bytes.Length < length)
            _bytes = new byte[Math.Max(length, _bytes.Length * 2)];
        return _bytes;
    }

    private static bool IsZeroFilled(Column? origin) => origin?.Type.Contains("zerofill", StringComparison.OrdinalIgnoreCase) ?? false;

    private sealed class Signed : MySqlCell
    {
        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var text = Buffer(32);
            reader.GetInt64(ordinal).TryFormat(text, out var written, default, CultureInfo.InvariantCulture);
            return new(CellKind.Number, text.AsSpan(0, written));
        }
    }

    private sealed class Unsigned(int width) : MySqlCell
    {
        private readonly string _format = "D" + width.ToString(CultureInfo.InvariantCulture);

        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var text = Buffer(300);
            reader.GetUInt64(ordinal).TryFormat(text, out var written, _format, CultureInfo.InvariantCulture);
            return new(width == 1 ? CellKind.Number : CellKind.Text, text.AsSpan(0, written));
        }
    }

    // .NET's decimal is too short for the server's 65 digits; the driver's own type keeps the text.
    private sealed class DecimalNumber : MySqlCell
    {
        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var value = reader.GetMySqlDecimal(ordinal).ToString();
            var text = Buffer(value.Length);
            return new(CellKind.Number, text.AsSpan(0, Encoding.ASCII.GetBytes(value, text)));
        }
    }

    private sealed class Floating(bool isSingle, int? decimals) : MySqlCell
    {
        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var text = Buffer(MySqlFloats.Longest);
            var written = isSingle
                ? MySqlFloats.Write(reader.GetFloat(ordinal), decimals, text)
                : MySqlFloats.Write(reader.GetDouble(ordinal), decimals, text);
            return new(CellKind.Number, text.AsSpan(0, written));
        }
    }

    private sealed class DateAndTime(int decimals) : MySqlCell
    {
        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var value = reader.GetMySqlDateTime(ordinal);
            var writer = new MySqlTextWriter(Buffer(32));
            writer.WriteDate(value.Year, value.Month, value.Day);
            writer.Write((byte)' ');
            writer.WriteTime(value.Hour, value.Minute, value.Second, value.Microsecond, decimals);
            return new(CellKind.Text, writer.Written);
        }
    }

    private sealed class DateOnlyCell : MySqlCell
    {
        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var value = reader.GetMySqlDateTime(ordinal);
            var writer = new MySqlTextWriter(Buffer(32));
            writer.WriteDate(value.Year, value.Month, value.Day);
            return new(CellKind.Text, writer.Written);
        }
    }

    // Up to 838 hours, either way.
    private sealed class TimeOfAnyLength(int decimals) : MySqlCell
    {
        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var value = reader.GetTimeSpan(ordinal);
            var writer = new MySqlTextWriter(Buffer(32));
            if (value < TimeSpan.Zero)
                writer.Write((byte)'-');
            value = value.Duration();
            var microsecond = (int)(value.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond);
            writer.WriteTime((int)value.TotalHours, value.Minutes, value.Seconds, microsecond, decimals);
            return new(CellKind.Text, writer.Written);
        }
    }

    private sealed class Bits(int width) : MySqlCell
    {
        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var bytes = Buffer(sizeof(ulong));
            BinaryPrimitives.WriteUInt64BigEndian(bytes, reader.GetUInt64(ordinal));
            var used = Math.Clamp((width + 7) / 8, 1, sizeof(ulong));
            return new(CellKind.Binary, bytes.AsSpan(sizeof(ulong) - used, used));
        }
    }

    private sealed class Bytes : MySqlCell
    {
        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var length = (int)reader.GetBytes(ordinal, 0, null, 0, 0);
            var bytes = Buffer(length);
            if (length > 0)
                reader.GetBytes(ordinal, 0, bytes, 0, length);
            return new(CellKind.Binary, bytes.AsSpan(0, length));
        }
    }

    private sealed class Characters(CellKind kind) : MySqlCell
    {
        public override RawCell Read(MySqlDataReader reader, int ordinal)
        {
            var value = reader.GetString(ordinal);
            var bytes = Buffer(Encoding.UTF8.GetMaxByteCount(value.Length));
            return new(kind, bytes.AsSpan(0, Encoding.UTF8.GetBytes(value, bytes)));
        }
    }
}
