using System.Buffers;
using System.Text;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Queries.Export;

/// <summary>
/// CSV as PostgreSQL's COPY writes it: lines end with LF, a field is quoted when it must be, NULL is nothing and an empty text is <c>""</c>.
/// Binary is <c>\x</c> and hexadecimal digits.
/// </summary>
internal sealed class CsvWriter(bool header) : ExportWriter
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\",\n\r"u8);

    /// <inheritdoc/>
    public override void Begin(MaskedResult result, ExportBuffer output)
    {
        if (!header)
            return;
        for (var i = 0; i < result.Columns.Count; i++)
        {
            if (i > 0)
                output.Append((byte)',');
            WriteText(Encoding.UTF8.GetBytes(result.Columns[i].Name), isAlone: result.Columns.Count == 1, output);
        }

        output.Append((byte)'\n');
    }

    /// <inheritdoc/>
    public override void WriteRow(MaskedResult result, ExportBuffer output)
    {
        var count = result.Columns.Count;
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                output.Append((byte)',');
            var cell = result.Get(i);
            if (cell.Kind == CellKind.Binary)
                WriteBinary(cell.Bytes, output);
            else if (cell.Kind != CellKind.Null)
                WriteText(cell.Bytes, isAlone: count == 1, output);
        }

        output.Append((byte)'\n');
    }

    // Alone on a line, \. would be read as the end of the data.
    private static void WriteText(ReadOnlySpan<byte> text, bool isAlone, ExportBuffer output)
    {
        var special = text.IndexOfAny(Special);
        if (special < 0 && !text.IsEmpty && !(isAlone && text.SequenceEqual(@"\."u8)))
        {
            output.Append(text);
            return;
        }

        output.Append((byte)'"');
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            output.Append(text[..(quote + 1)]);
            output.Append((byte)'"');
            text = text[(quote + 1)..];
        }

        output.Append(text);
        output.Append((byte)'"');
    }

    private static void WriteBinary(ReadOnlySpan<byte> bytes, ExportBuffer output)
    {
        output.Append(@"\x"u8);
        if (Convert.TryToHexStringLower(bytes, output.GetSpan(bytes.Length * 2), out var written))
            output.Advance(written);
    }
}
