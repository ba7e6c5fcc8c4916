using DbPortal.Gateway.Queries;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Dialects.Sqlite;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class UnderstoodTextsTests
{
    private static readonly ServerVersion Server = new(EngineKind.Sqlite, 34000, "3.40.0");
    private static readonly SqlDialect Dialect = SqliteDialect.For(Server);
    private readonly UnderstoodTexts _texts = new();

    [Fact]
    public void A_text_is_found_again_under_its_snapshot_and_schema_only()
    {
        var (before, after) = (Catalog("name"), Catalog("name"));
        _texts.Keep(before, null, "SELECT name FROM person", Understand("SELECT name FROM person", before));
        Assert.True(_texts.TryGet(before, null, "SELECT name FROM person", out _));
        Assert.False(_texts.TryGet(after, null, "SELECT name FROM person", out _));
        Assert.False(_texts.TryGet(before, "other", "SELECT name FROM person", out _));
        Assert.False(_texts.TryGet(before, null, "SELECT name FROM person ", out _));
    }

    [Fact]
    public void A_text_with_a_name_that_nobody_knows_is_asked_about_again()
    {
        var catalog = Catalog("name");
        _texts.Keep(catalog, null, "SELECT nmae FROM person", Understand("SELECT nmae FROM person", catalog));
        Assert.False(_texts.TryGet(catalog, null, "SELECT nmae FROM person", out _));
    }

    [Fact]
    public void What_is_kept_is_bounded_and_what_is_used_stays()
    {
        var catalog = Catalog("name");
        var understood = Understand("SELECT name FROM person", catalog);
        _texts.Keep(catalog, null, "used", understood);
        for (var i = 0; i < 5 * UnderstoodTexts.Generation; i++)
        {
            _texts.Keep(catalog, null, $"text {i}", understood);
            Assert.True(_texts.TryGet(catalog, null, "used", out _));
        }

        var kept = Enumerable.Range(0, 5 * UnderstoodTexts.Generation).Count(i => _texts.TryGet(catalog, null, $"text {i}", out _));
        Assert.InRange(kept, 1, 2 * UnderstoodTexts.Generation);
        var huge = new string(' ', UnderstoodTexts.MaxLength + 1);
        _texts.Keep(catalog, null, huge, understood);
        Assert.False(_texts.TryGet(catalog, null, huge, out _));
    }

    private static UnderstoodText Understand(string text, CatalogSnapshot catalog)
    {
        var batch = ((ParseOutcome.Parsed)Dialect.Parse(text, TestContext.Current.CancellationToken)).Batch;
        return new(batch, new AccessAnalyzer().Analyze(batch, Dialect, catalog, catalog.SearchPath, TestContext.Current.CancellationToken));
    }

    private static CatalogSnapshot Catalog(params string[] columns) => new(
        "company", Server, StringComparer.OrdinalIgnoreCase, ["main"], [new("main", false, null)],
        [new Relation("main", "person", RelationKind.Table, [.. columns.Select((name, i) => new Column(name, i + 1, "TEXT", TypeClass.Text, true))])], [], []);
}
