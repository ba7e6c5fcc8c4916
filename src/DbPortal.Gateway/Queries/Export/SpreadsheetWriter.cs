using System.IO.Compression;
using System.Text;
using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Queries.Export;

/// <summary>
/// An Office Open XML workbook with one sheet, written as it comes. Numbers a sheet can hold exactly are numbers, everything else is text, so that
/// no value turns into a date or a formula. A sheet ends at 1,048,576 rows; a longer result goes on in the next sheet.
/// </summary>
internal sealed class SpreadsheetWriter : ExportWriter
{
    private const int RowsOfSheet = 1_048_576;
    private const int ExactDigits = 15;
    private readonly List<string> _sheets = [];
    private ExportBufferStream? _target;
    private ZipArchive? _archive;
    private Stream? _sheet;
    private ExportBuffer? _row;
    private int _rows;

    /// <inheritdoc/>
    public override void Begin(MaskedResult result, ExportBuffer output)
    {
        _target = new(output);
        _archive = new(_target, ZipArchiveMode.Create, leaveOpen: true);
        _row = new();
        BeginSheet(result);
    }

    /// <inheritdoc/>
    public override void WriteRow(MaskedResult result, ExportBuffer output)
    {
        if (_rows == RowsOfSheet)
        {
            EndSheet();
            BeginSheet(result);
        }

        var row = _row ?? throw new InvalidOperationException("The result has not begun.");
        row.Append("<row>"u8);
        for (var i = 0; i < result.Columns.Count; i++)
            WriteCell(result.Get(i), row);
        WriteOut(row);
    }

    /// <inheritdoc/>
    public override void End(ExportBuffer output)
    {
        EndSheet();
        var sheets = string.Concat(_sheets.Select((name, i) => $"<sheet name=\"{name}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"));
        var links = string.Concat(_sheets.Select((name, i) => SpreadsheetParts.Link($"r{i + 1}", "worksheet", $"worksheets/{name}.xml")));
        var types = string.Concat(_sheets.Select(name => SpreadsheetParts.SheetType(name)));
        AddPart("xl/workbook.xml", SpreadsheetParts.Workbook(sheets));
        AddPart("xl/_rels/workbook.xml.rels", SpreadsheetParts.Links(links));
        AddPart("_rels/.rels", SpreadsheetParts.Links(SpreadsheetParts.Link("r1", "officeDocument", "xl/workbook.xml")));
        AddPart("[Content_Types].xml", SpreadsheetParts.Types(types));
        _archive?.Dispose();
        _archive = null;
    }

    /// <inheritdoc/>
    protected override void Release()
    {
        _sheet?.Dispose();
        _archive?.Dispose();
        _target?.Dispose();
        _row?.Dispose();
    }

    private void BeginSheet(MaskedResult result)
    {
        var archive = _archive ?? throw new InvalidOperationException("The result has not begun.");
        var name = _sheets.Count == 0 ? "Result" : $"Result{_sheets.Count + 1}";
        _sheets.Add(name);
        _sheet = archive.CreateEntry($"xl/worksheets/{name}.xml", CompressionLevel.Fastest).Open();
        _sheet.Write(SpreadsheetParts.SheetStart);
        _rows = 0;
        var row = _row ?? throw new InvalidOperationException("The result has not begun.");
        row.Append("<row>"u8);
        foreach (var column in result.Columns)
            WriteText(Encoding.UTF8.GetBytes(column.Name), row);
        WriteOut(row);
    }

    private void EndSheet()
    {
        _sheet?.Write(SpreadsheetParts.SheetEnd);
        _sheet?.Dispose();
        _sheet = null;
    }

    private void WriteOut(ExportBuffer row)
    {
        row.Append("</row>"u8);
        _sheet?.Write(row.First(row.Length).Span);
        row.Drop(row.Length);
        _rows++;
    }

    private void AddPart(string path, string content)
    {
        using var part = _archive?.CreateEntry(path, CompressionLevel.Fastest).Open();
        part?.Write(Encoding.UTF8.GetBytes(content));
    }

    private static void WriteCell(MaskedCell cell, ExportBuffer row)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                row.Append("<c/>"u8);
                break;
            case CellKind.Boolean:
                row.Append(cell.Bytes is [(byte)'t', ..] ? "<c t=\"b\"><v>1</v></c>"u8 : "<c t=\"b\"><v>0</v></c>"u8);
                break;
            case CellKind.Number when cell.Bytes.Length <= ExactDigits:
                row.Append("<c><v>"u8);
                row.Append(cell.Bytes);
                row.Append("</v></c>"u8);
                break;
            case CellKind.Binary:
                WriteText(Encoding.ASCII.GetBytes(@"\x" + Convert.ToHexStringLower(cell.Bytes)), row);
                break;
            case CellKind.Number or CellKind.Text or CellKind.Json:
                WriteText(cell.Bytes, row);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void WriteText(ReadOnlySpan<byte> text, ExportBuffer row)
    {
        row.Append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        foreach (var value in text)
        {
            switch (value)
            {
                case (byte)'<':
                    row.Append("&lt;"u8);
                    break;
                case (byte)'>':
                    row.Append("&gt;"u8);
                    break;
                case (byte)'&':
                    row.Append("&amp;"u8);
                    break;

                // XML has no form at all for the other control characters.
                case < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r'):
                    row.Append("\uFFFD"u8);
                    break;
                default:
                    row.Append(value);
                    break;
            }
        }

        row.Append("</t></is></c>"u8);
    }
}
