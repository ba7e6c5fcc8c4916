using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Queries.Export;
using DbPortal.Sql.Catalog;
using static DbPortal.Gateway.Tests.Queries.FakeRows;

namespace DbPortal.Gateway.Tests.Queries.Export;

public sealed class ExportStreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Csv_quotes_what_it_must()
    {
        var file = await ExportAsync("csv", Sample());
        Assert.Equal("id,name,data,\"odd, \"\"name\"\"\"\n1,Ann,\\x00ff,\"a \"\"b\"\"\"\n9007199254740993,\"\",,\"two\nlines\"\n2.50,,,\"x,y\"\n", file);
    }

    [Fact]
    public async Task Csv_without_a_header_begins_with_the_first_row() =>
        Assert.StartsWith("1,Ann", await ExportAsync("csv", Sample(), new ExportOptions(EngineKind.PostgreSql, Header: false)), StringComparison.Ordinal);

    [Fact]
    public async Task A_lone_end_mark_is_quoted_in_csv() =>
        Assert.Equal("a\n\"\\.\"\n", await ExportAsync("csv", new FakeRows([Column("a")], [Text("\\.")])));

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    public async Task Json_loses_no_digit(string format)
    {
        var file = await ExportAsync(format, Sample());
        var rows = format == "json"
            ? JsonDocument.Parse(file).RootElement.EnumerateArray().ToArray()
            : [.. file.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(3, rows.Length);
        Assert.Equal(1, rows[0].GetProperty("id").GetInt64());
        Assert.Equal("9007199254740993", rows[1].GetProperty("id").GetString());
        Assert.Equal("2.50", rows[2].GetProperty("id").GetString());
        Assert.Equal("AP8=", rows[0].GetProperty("data").GetString());
        Assert.Equal("a \"b\"", rows[0].GetProperty("odd, \"name\"").GetString());
        Assert.Equal(JsonValueKind.Null, rows[2].GetProperty("name").ValueKind);
    }

    [Fact]
    public async Task An_empty_result_is_an_empty_array() => Assert.Equal("[]", string.Concat((await ExportAsync("json", new FakeRows([Column("a")]))).Split()));

    [Fact]
    public async Task Names_that_come_twice_are_told_apart() =>
        Assert.Equal("{\"a\":\"1\",\"a_2\":\"2\"}\n", await ExportAsync("ndjson", new FakeRows([Column("a"), Column("a")], [Text("1"), Text("2")])));

    [Theory]
    [InlineData(EngineKind.PostgreSql, "INSERT INTO \"result\" (\"a`\"\"\", \"b\") VALUES ('it''s \\ x', '\\x00ff');\n")]
    [InlineData(EngineKind.MySql, "INSERT INTO `result` (`a``\"`, `b`) VALUES ('it''s \\\\ x', X'00ff');\n")]
    [InlineData(EngineKind.Sqlite, "INSERT INTO \"result\" (\"a`\"\"\", \"b\") VALUES ('it''s \\ x', X'00ff');\n")]
    public async Task Inserts_are_the_engines_own(EngineKind engine, string expected) => Assert.Equal(
        expected, await ExportAsync("sql", new FakeRows([Column("a`\""), Column("b", "bytea")], [Text("it's \\ x"), (CellKind.Binary, [0, 255])]), new ExportOptions(engine)));

    [Fact]
    public async Task Markdown_cells_stay_cells() => Assert.Equal(
        "| a |\n| --- |\n| x\\|y<br>z |\n| *NULL* |\n", await ExportAsync("markdown", new FakeRows([Column("a")], [Text("x|y\nz")], [Null])));

    [Fact]
    public async Task A_workbook_opens_and_keeps_text_text()
    {
        using var archive = new ZipArchive(new MemoryStream(await ExportBytesAsync("xlsx", Sample(), new(EngineKind.PostgreSql))));
        Assert.Contains(archive.Entries, e => e.FullName == "[Content_Types].xml");
        var entry = archive.GetEntry("xl/worksheets/Result.xml");
        Assert.NotNull(entry);
        using var reader = new StreamReader(entry.Open());
        var sheet = System.Xml.Linq.XDocument.Parse(await reader.ReadToEndAsync(Token));
        var rows = sheet.Descendants().Where(e => e.Name.LocalName == "row").ToArray();
        Assert.Equal(4, rows.Length);
        Assert.Equal("9007199254740993", rows[2].Descendants().First(e => e.Name.LocalName == "t").Value);
        Assert.Equal("1", rows[1].Descendants().First(e => e.Name.LocalName == "v").Value);
    }

    [Fact]
    public async Task Until_it_is_finished_the_last_row_is_missing()
    {
        var pipe = new MemoryStream();
        var writer = PipeWriter.Create(pipe);
        var rows = Enumerable.Range(0, 10_000).Select(i => new[] { Text(new string('x', 20) + i) }).ToArray();
        using var export = new ExportStream(ExportFormat.Find("csv") ?? throw new InvalidOperationException(), new(EngineKind.PostgreSql), writer, _ => { });
        await export.ConsumeAsync(Shields.Open(new FakeRows([Column("a")], rows)), Token);
        Assert.True(export.Started);
        Assert.DoesNotContain("xxx9999\n", Encoding.UTF8.GetString(pipe.ToArray()), StringComparison.Ordinal);
        await export.FinishAsync(Token);
        var file = Encoding.UTF8.GetString(pipe.ToArray());
        Assert.Equal(10_001, file.Count(c => c == '\n'));
        Assert.EndsWith("xxx9999\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_export_sends_nothing_before_it_is_finished()
    {
        var pipe = new MemoryStream();
        MaskedResult? started = null;
        using var export = new ExportStream(ExportFormat.Find("CSV") ?? throw new InvalidOperationException(), new(EngineKind.PostgreSql), PipeWriter.Create(pipe), r => started = r);
        await export.ConsumeAsync(Shields.Open(Sample()), Token);
        Assert.False(export.Started);
        Assert.Null(started);
        Assert.Equal(0, pipe.Length);
        await export.FinishAsync(Token);
        Assert.Equal("audit-1", started?.AuditId);
        Assert.NotEqual(0, pipe.Length);
    }

    [Fact]
    public async Task A_second_result_is_counted_and_not_written()
    {
        var pipe = new MemoryStream();
        using var export = new ExportStream(ExportFormat.Find("csv") ?? throw new InvalidOperationException(), new(EngineKind.PostgreSql), PipeWriter.Create(pipe), _ => { });
        await export.ConsumeAsync(Shields.Open(new FakeRows([])), Token);
        Assert.False(export.HasResult);
        await export.ConsumeAsync(Shields.Open(Sample()), Token);
        await export.ConsumeAsync(Shields.Open(Sample()), Token);
        Assert.Equal(1, export.ResultsTooMany);
    }

    [Fact]
    public void Only_the_formats_of_the_contract_are_found()
    {
        Assert.Equal(["csv", "json", "ndjson", "sql", "markdown", "xlsx"], ExportFormat.Names);
        Assert.Null(ExportFormat.Find("exe"));
        Assert.Null(ExportFormat.Find(null));
    }

    private static FakeRows Sample() => new(
        [Column("id", "numeric"), Column("name"), Column("data", "bytea"), Column("odd, \"name\"")],
        [Number("1"), Text("Ann"), (CellKind.Binary, [0, 255]), Text("a \"b\"")],
        [Number("9007199254740993"), Text(""), Null, Text("two\nlines")],
        [Number("2.50"), Null, Null, Text("x,y")]);

    private static async Task<string> ExportAsync(string format, FakeRows rows, ExportOptions? options = null) =>
        Encoding.UTF8.GetString(await ExportBytesAsync(format, rows, options ?? new(EngineKind.PostgreSql)));

    private static async Task<byte[]> ExportBytesAsync(string format, FakeRows rows, ExportOptions options)
    {
        var file = new MemoryStream();
        using var export = new ExportStream(ExportFormat.Find(format) ?? throw new InvalidOperationException(), options, PipeWriter.Create(file), _ => { });
        await export.ConsumeAsync(Shields.Open(rows), Token);
        await export.FinishAsync(Token);
        return file.ToArray();
    }
}
