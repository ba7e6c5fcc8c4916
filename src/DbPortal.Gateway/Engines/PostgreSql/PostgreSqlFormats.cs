using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>The text forms of PostgreSQL's types, from their binary forms (big-endian, dates and times counted from 2000-01-01).</summary>
internal static class PostgreSqlFormats
{
    private const long MicrosecondsPerSecond = 1_000_000;
    private const long MicrosecondsPerDay = 86_400 * MicrosecondsPerSecond;
    private const ushort Negative = 0x4000;
    private const ushort NotANumber = 0xC000;
    private const ushort PositiveInfinity = 0xD000;
    private const ushort NegativeInfinity = 0xF000;

    public static bool Boolean(ReadOnlySpan<byte> wire, Span<byte> text, out int written)
    {
        text[0] = Exactly(wire, 1)[0] == 0 ? (byte)'f' : (byte)'t';
        written = 1;
        return true;
    }

    public static bool Int16(ReadOnlySpan<byte> wire, Span<byte> text, out int written) =>
        Utf8Formatter.TryFormat(BinaryPrimitives.ReadInt16BigEndian(Exactly(wire, 2)), text, out written);

    public static bool Int32(ReadOnlySpan<byte> wire, Span<byte> text, out int written) =>
        Utf8Formatter.TryFormat(BinaryPrimitives.ReadInt32BigEndian(Exactly(wire, 4)), text, out written);

    public static bool Int64(ReadOnlySpan<byte> wire, Span<byte> text, out int written) =>
        Utf8Formatter.TryFormat(BinaryPrimitives.ReadInt64BigEndian(Exactly(wire, 8)), text, out written);

    public static bool UInt32(ReadOnlySpan<byte> wire, Span<byte> text, out int written) =>
        Utf8Formatter.TryFormat(BinaryPrimitives.ReadUInt32BigEndian(Exactly(wire, 4)), text, out written);

    public static bool Uuid(ReadOnlySpan<byte> wire, Span<byte> text, out int written) =>
        Utf8Formatter.TryFormat(new Guid(Exactly(wire, 16), bigEndian: true), text, out written);

    public static bool Date(ReadOnlySpan<byte> wire, Span<byte> text, out int written)
    {
        var days = BinaryPrimitives.ReadInt32BigEndian(Exactly(wire, 4));
        if (days is int.MaxValue or int.MinValue)
            return Infinity(days > 0, text, out written);
        var writer = new PostgreSqlTextWriter(text);
        var isBeforeChrist = WriteDate(ref writer, days);
        if (isBeforeChrist)
            writer.Write(" BC"u8);
        return writer.Finish(out written);
    }

    public static bool Time(ReadOnlySpan<byte> wire, Span<byte> text, out int written)
    {
        var writer = new PostgreSqlTextWriter(text);
        WriteTime(ref writer, BinaryPrimitives.ReadInt64BigEndian(Exactly(wire, 8)));
        return writer.Finish(out written);
    }

    public static bool Timestamp(ReadOnlySpan<byte> wire, Span<byte> text, out int written) => WriteTimestamp(wire, default, text, out written);

    // Sessions are pinned to UTC.
    public static bool TimestampTz(ReadOnlySpan<byte> wire, Span<byte> text, out int written) => WriteTimestamp(wire, "+00"u8, text, out written);

    // Digits to base 10,000, the weight of the first, the sign, and how many decimals to show.
    public static bool Numeric(ReadOnlySpan<byte> wire, Span<byte> text, out int written)
    {
        const int header = 8;
        if (wire.Length < header)
            throw new InvalidDataException("The server sent a number that is cut off.");
        var count = BinaryPrimitives.ReadUInt16BigEndian(wire);
        var weight = BinaryPrimitives.ReadInt16BigEndian(wire[2..]);
        var sign = BinaryPrimitives.ReadUInt16BigEndian(wire[4..]);
        var scale = BinaryPrimitives.ReadUInt16BigEndian(wire[6..]);
        var digits = Exactly(wire[header..], count * 2);
        var writer = new PostgreSqlTextWriter(text);
        switch (sign)
        {
            case NotANumber:
                writer.Write("NaN"u8);
                return writer.Finish(out written);
            case PositiveInfinity or NegativeInfinity:
                return Infinity(sign == PositiveInfinity, text, out written, "Infinity"u8);
            case Negative:
                writer.Write("-"u8);
                break;
            case 0:
                break;
            default:
                throw new InvalidDataException("The server sent a number with an unknown sign.");
        }

        WriteWhole(ref writer, digits, weight);
        if (scale > 0)
            WriteFraction(ref writer, digits, weight, scale);
        return writer.Finish(out written);
    }

    private static void WriteWhole(ref PostgreSqlTextWriter writer, ReadOnlySpan<byte> digits, int weight)
    {
        if (weight < 0)
        {
            writer.Write("0"u8);
            return;
        }

        writer.WriteNumber(DigitAt(digits, 0));
        for (var i = 1; i <= weight; i++)
            writer.WritePadded(DigitAt(digits, i), 4);
    }

    private static void WriteFraction(ref PostgreSqlTextWriter writer, ReadOnlySpan<byte> digits, int weight, int scale)
    {
        writer.Write("."u8);
        var divisors = (ReadOnlySpan<int>)[1000, 100, 10, 1];
        for (var place = 0; place < scale; place += 4)
        {
            var digit = DigitAt(digits, weight + 1 + (place / 4));
            if (scale - place >= 4)
            {
                writer.WritePadded(digit, 4);
                continue;
            }

            for (var i = 0; i < scale - place; i++)
                writer.WriteNumber(digit / divisors[i] % 10);
        }
    }

    private static int DigitAt(ReadOnlySpan<byte> digits, int index) =>
        index < 0 || index * 2 >= digits.Length ? 0 : BinaryPrimitives.ReadUInt16BigEndian(digits[(index * 2)..]);

    private static bool WriteTimestamp(ReadOnlySpan<byte> wire, ReadOnlySpan<byte> zone, Span<byte> text, out int written)
    {
        var microseconds = BinaryPrimitives.ReadInt64BigEndian(Exactly(wire, 8));
        if (microseconds is long.MaxValue or long.MinValue)
            return Infinity(microseconds > 0, text, out written);
        var days = Math.DivRem(microseconds, MicrosecondsPerDay, out var rest);
        if (rest < 0)
        {
            rest += MicrosecondsPerDay;
            days--;
        }

        var writer = new PostgreSqlTextWriter(text);
        var isBeforeChrist = WriteDate(ref writer, days);
        writer.Write(" "u8);
        WriteTime(ref writer, rest);
        writer.Write(zone);
        if (isBeforeChrist)
            writer.Write(" BC"u8);
        return writer.Finish(out written);
    }

    // The Gregorian calendar in cycles of 400 years that begin on March 1st, so that the leap day is the last of its year.
    private static bool WriteDate(ref PostgreSqlTextWriter writer, long daysSince2000)
    {
        const int daysFromYearZero = 730_425;
        const int daysPerCycle = 146_097;
        var day = daysSince2000 + daysFromYearZero;
        var cycle = (day >= 0 ? day : day - daysPerCycle + 1) / daysPerCycle;
        var dayOfCycle = (int)(day - (cycle * daysPerCycle));
        var yearOfCycle = (dayOfCycle - (dayOfCycle / 1460) + (dayOfCycle / 36_524) - (dayOfCycle / (daysPerCycle - 1))) / 365;
        var dayOfYear = dayOfCycle - ((365 * yearOfCycle) + (yearOfCycle / 4) - (yearOfCycle / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var dayOfMonth = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        var year = (int)(yearOfCycle + (cycle * 400)) + (month <= 2 ? 1 : 0);
        writer.WritePadded(year > 0 ? year : 1 - year, 4);
        writer.Write("-"u8);
        writer.WritePadded(month, 2);
        writer.Write("-"u8);
        writer.WritePadded(dayOfMonth, 2);
        return year <= 0;
    }

    private static void WriteTime(ref PostgreSqlTextWriter writer, long microseconds)
    {
        var seconds = (int)Math.DivRem(microseconds, MicrosecondsPerSecond, out var fraction);
        writer.WritePadded(seconds / 3600, 2);
        writer.Write(":"u8);
        writer.WritePadded(seconds / 60 % 60, 2);
        writer.Write(":"u8);
        writer.WritePadded(seconds % 60, 2);
        if (fraction == 0)
            return;
        writer.Write("."u8);
        var width = 6;
        for (; fraction % 10 == 0; fraction /= 10)
            width--;
        writer.WritePadded((int)fraction, width);
    }

    private static bool Infinity(bool isPositive, Span<byte> text, out int written, ReadOnlySpan<byte> word = default)
    {
        var writer = new PostgreSqlTextWriter(text);
        if (!isPositive)
            writer.Write("-"u8);
        writer.Write(word.IsEmpty ? "infinity"u8 : word);
        return writer.Finish(out written);
    }

    private static ReadOnlySpan<byte> Exactly(ReadOnlySpan<byte> wire, int length) => wire.Length == length
        ? wire
        : throw new InvalidDataException("The server sent a value of a length that its type cannot have.");
}
