using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Masking;

namespace DbPortal.Web.Tests.Pages.Masking;

public sealed class ReportTextTests
{
    private static readonly Texts Texts = new();

    [Fact]
    public void It_names_who_where_when_and_what()
    {
        var text = ReportText.Markdown(Reports.Held, Texts);
        Assert.All(
            ["user:ann@acme.test", "user:sec@acme.test", "shop-pg/shop", "PostgreSQL 18.4", "1.2.3", "audit-1", "2026-05-01 00:02:00", "18 of 20", "9 of 10", "query.read"],
            fact => Assert.Contains(fact, text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_are_summed_for_each_level() =>
        Assert.Contains($"| {Texts["use.Select"]} | 12 | 4 | 1 | 7 | 0 |", ReportText.Markdown(Reports.Held, Texts), StringComparison.Ordinal);

    [Fact]
    public void A_leak_is_shown_with_its_statements_and_audit_entries()
    {
        var text = ReportText.Markdown(Reports.Leaked, Texts);
        Assert.Contains("a-7", text, StringComparison.Ordinal);
        Assert.Contains("audit-7", text, StringComparison.Ordinal);
        Assert.Contains("\nSELECT 2\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_statement_breaks_out_of_its_block()
    {
        var lines = ReportText.Markdown(Reports.Leaked, Texts).Split('\n');
        var at = Array.IndexOf(lines, "SELECT '```' <b>");
        Assert.StartsWith("````", lines[at - 1], StringComparison.Ordinal);
        Assert.Equal(lines[at - 1].Replace("sql", "", StringComparison.Ordinal), lines[at + 1]);
    }

    [Fact]
    public void No_name_breaks_out_of_its_table() =>
        Assert.DoesNotContain("SHOW | x", ReportText.Markdown(Reports.Held with { Workspace = "SHOW | x" }, Texts), StringComparison.Ordinal);
}
