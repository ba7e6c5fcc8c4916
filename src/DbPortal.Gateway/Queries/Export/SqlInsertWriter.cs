using System.Text;
using DbPortal.Gateway.Engines;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Queries.Export;

/// <summary>Rows as INSERT statements of the engine they came from, one a row, into the table they came from where that is one.</summary>
internal sealed class SqlInsertWriter(EngineKind engine) : ExportWriter
{
    private const string NoTable = "result";
    private byte[] _prefix = [];

    /// <inheritdoc/>
    public override void Begin(MaskedResult result, ExportBuffer output)
    {
        var columns = string.Join(", ", DistinctNames.Of(result.Columns).Select(Quote));
        _prefix = Encoding.UTF8.GetBytes($"INSERT INTO {TableOf(result.Columns)} ({columns}) VALUES (");
    }

    /// <inheritdoc/>
    public override void WriteRow(MaskedResult result, ExportBuffer output)
    {
        output.Append(_prefix);
        for (var i = 0; i < result.Columns.Count; i++)
        {
            if (i > 0)
                output.Append(", "u8);
            WriteCell(result.Get(i), output);
        }

        output.Append(");\n"u8);
    }

    private void WriteCell(MaskedCell cell, ExportBuffer output)
    {
        switch (cell.Kind)
        {
            case CellKind.Null:
                output.Append("NULL"u8);
                break;
            case CellKind.Number:
                output.Append(cell.Bytes);
                break;
            case CellKind.Boolean:
                output.Append(cell.Bytes is [(byte)'t', ..] ? "TRUE"u8 : "FALSE"u8);
                break;
            case CellKind.Binary:
                WriteBinary(cell.Bytes, output);
                break;
            case CellKind.Text or CellKind.Json:
                WriteText(cell.Bytes, output);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void WriteText(ReadOnlySpan<byte> text, ExportBuffer output)
    {
        var backslashEscapes = engine.BackslashEscapesInStrings();
        output.Append((byte)'\'');
        foreach (var value in text)
        {
            if (value == '\'' || (value == '\\' && backslashEscapes))
                output.Append(value);
            output.Append(value);
        }

        output.Append((byte)'\'');
    }

    private void WriteBinary(ReadOnlySpan<byte> bytes, ExportBuffer output)
    {
        output.Append(engine.HasHexLiterals() ? "X'"u8 : @"'\x"u8);
        if (Convert.TryToHexStringLower(bytes, output.GetSpan(bytes.Length * 2), out var written))
            output.Advance(written);
        output.Append((byte)'\'');
    }

    // Sources are written schema.table.column; a name with a point in it gives no answer, and then the table is named for what it is.
    private string TableOf(IReadOnlyList<ResultColumn> columns)
    {
        var tables = columns.SelectMany(c => c.Sources).Select(s => s.Split('.')).Select(p => p.Length == 3 ? p[1] : NoTable).Distinct().ToArray();
        return Quote(tables.Length == 1 ? tables[0] : NoTable);
    }

    private string Quote(string name)
    {
        var quote = engine.NameQuote();
        return $"{quote}{name.Replace(quote, quote + quote, StringComparison.Ordinal)}{quote}";
    }
}
