using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Queries.Export;

/// <summary>A format rows can be exported in, as the API names it, with what a download needs.</summary>
public sealed record ExportFormat
{
    private static readonly ExportFormat[] All =
    [
        new("csv", "text/csv; charset=utf-8", "csv", o => new CsvWriter(o.Header)),
        new("json", "application/json; charset=utf-8", "json", _ => new JsonObjectsWriter(asLines: false)),
        new("ndjson", "application/x-ndjson; charset=utf-8", "ndjson", _ => new JsonObjectsWriter(asLines: true)),
        new("sql", "application/sql; charset=utf-8", "sql", o => new SqlInsertWriter(o.Engine)),
        new("markdown", "text/markdown; charset=utf-8", "md", _ => new MarkdownWriter()),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", _ => new SpreadsheetWriter()),
    ];

    private ExportFormat(string name, string contentType, string extension, Func<ExportOptions, ExportWriter> makeWriter)
    {
        Name = name;
        ContentType = contentType;
        Extension = extension;
        MakeWriter = makeWriter;
    }

    /// <summary>The name of the API.</summary>
    public string Name { get; }

    /// <summary>The media type of the file.</summary>
    public string ContentType { get; }

    /// <summary>The end of the file's name, without a point.</summary>
    public string Extension { get; }

    internal Func<ExportOptions, ExportWriter> MakeWriter { get; }

    /// <summary>The names of all formats.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Name)];

    /// <summary>The format of a name, in any case; null: there is none.</summary>
    public static ExportFormat? Find(string? name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
