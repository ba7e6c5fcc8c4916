using System.Text;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Queries.Export;

/// <summary>A Markdown table, to paste into a ticket.</summary>
internal sealed class MarkdownWriter : ExportWriter
{
    /// <inheritdoc/>
    public override void Begin(MaskedResult result, ExportBuffer output)
    {
        output.Append((byte)'|');
        foreach (var column in result.Columns)
        {
            output.Append((byte)' ');
            WriteText(Encoding.UTF8.GetBytes(column.Name), output);
            output.Append(" |"u8);
        }

        output.Append("\n|"u8);
        foreach (var _ in result.Columns)
            output.Append(" --- |"u8);
        output.Append((byte)'\n');
    }

    /// <inheritdoc/>
    public override void WriteRow(MaskedResult result, ExportBuffer output)
    {
        output.Append((byte)'|');
        for (var i = 0; i < result.Columns.Count; i++)
        {
            output.Append((byte)' ');
            var cell = result.Get(i);
            if (cell.Kind == CellKind.Null)
                output.Append("*NULL*"u8);
            else if (cell.Kind == CellKind.Binary)
                WriteText(Encoding.ASCII.GetBytes(@"\x" + Convert.ToHexStringLower(cell.Bytes)), output);
            else
                WriteText(cell.Bytes, output);
            output.Append(" |"u8);
        }

        output.Append((byte)'\n');
    }

    // What would end the cell, the row or begin a mark of its own.
    private static void WriteText(ReadOnlySpan<byte> text, ExportBuffer output)
    {
        foreach (var value in text)
        {
            switch (value)
            {
                case (byte)'|' or (byte)'\\' or (byte)'*' or (byte)'_' or (byte)'`' or (byte)'<' or (byte)'[':
                    output.Append((byte)'\\');
                    output.Append(value);
                    break;
                case (byte)'\n':
                    output.Append("<br>"u8);
                    break;
                case (byte)'\r':
                    break;
                default:
                    output.Append(value);
                    break;
            }
        }
    }
}
