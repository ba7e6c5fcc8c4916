using System.Buffers.Text;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Reads the cells of one column: from wire bytes to the kind and the server's text. Keeps one buffer.</summary>
internal abstract class PostgreSqlCell
{
    /// <summary>The cell; its bytes live until the next call.</summary>
    public abstract RawCell Read(Span<byte> wire);

    /// <summary>The reader for a type in the form the column arrives in.</summary>
    public static PostgreSqlCell For(uint type, bool binary)
    {
        var kind = PostgreSqlTypes.KindOf(type);
        if (binary)
            return PostgreSqlBinaryCell.For(type, kind);
        return type switch
        {
            PostgreSqlTypes.Bytea => new HexBytes(),
            PostgreSqlTypes.Float4 or PostgreSqlTypes.Float8 or PostgreSqlTypes.Numeric => new TextNumber(),
            _ => new AsIs(kind),
        };
    }

    /// <summary>Bytes that already are what is wanted.</summary>
    internal sealed class AsIs(CellKind kind) : PostgreSqlCell
    {
        public override RawCell Read(Span<byte> wire) => new(kind, wire);
    }

    // NaN and Infinity are values of these types, but no numbers that a reader of JSON or SQL could take.
    private sealed class TextNumber : PostgreSqlCell
    {
        public override RawCell Read(Span<byte> wire) => new(IsNumber(wire) ? CellKind.Number : CellKind.Text, wire);

        private static bool IsNumber(ReadOnlySpan<byte> text) => !text.IsEmpty && text[^1] is >= (byte)'0' and <= (byte)'9';
    }

    // \x and two digits a byte.
    private sealed class HexBytes : PostgreSqlCell
    {
        private byte[] _bytes = new byte[64];

        public override RawCell Read(Span<byte> wire)
        {
            // Somebody asked for the older form, which is text.
            if (!wire.StartsWith("\\x"u8))
                return new(CellKind.Text, wire);
            var digits = wire[2..];
            if (_bytes.Length < digits.Length / 2)
                _bytes = new byte[digits.Length];
            var status = Convert.FromHexString(digits, _bytes, out _, out var written);
            return status == System.Buffers.OperationStatus.Done
                ? new(CellKind.Binary, _bytes.AsSpan(0, written))
                : throw new InvalidDataException("The server sent binary data in a form that was not asked for.");
        }
    }
}
