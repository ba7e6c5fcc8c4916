using System.Globalization;
using Bunit;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Queries.Editor;
using DbPortal.Web.Pages.Queries.Results;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Web.Tests.Pages.Queries;

public sealed class DeniedPanelTests : BunitContext
{
    private const string Sql = "select * from customers where ssn = '1'";

    private static readonly QueryOutcome.Denied Denied = new("a1", ErrorCode.MaskedColumnUsage, "Refused.",
    [
        new(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedUsage, "in English", ["public.customers.ssn", "upper", "lookup", "ssn"])
        {
            Way = "function",
            Column = "public.customers.ssn",
            Rule = "rule 2 (column: ssn)",
            Start = Sql.IndexOf("ssn", StringComparison.Ordinal),
            Length = 9,
        },
        new(ErrorCode.AccessDenied, "a_key_of_a_newer_gateway", "Said in English.", []) { Permission = Permissions.QueryRead },
    ]);

    public DeniedPanelTests() => Services.AddScoped<Texts>();

    [Fact]
    public void Each_reason_names_the_column_the_rule_and_the_missing_permission()
    {
        var panel = Show();
        Assert.Contains("public.customers.ssn is masked", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("rule 2 (column: ssn)", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("query.read", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_way_forward_is_that_of_the_use_and_stands_under_the_mark_in_the_editor_too()
    {
        Assert.Contains("Select ssn without upper", Show().Markup, StringComparison.Ordinal);
        var run = new AnalysisReport.Rejected(ErrorCode.MaskedColumnUsage, "No.", Denied.Violations);
        Assert.Contains("Select ssn without upper", Findings.Of(run, new Texts())[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_click_on_the_place_asks_to_show_it()
    {
        (int Start, int Length)? asked = null;
        Show(place => asked = place).Find(".place").Click();
        Assert.Equal((Sql.IndexOf("ssn", StringComparison.Ordinal), 9), asked);
    }

    [Fact]
    public void A_reason_without_a_translation_is_said_in_English() =>
        Assert.Contains("Said in English.", Show().Markup, StringComparison.Ordinal);

    [Fact]
    public void A_prohibition_says_refused_and_a_slip_does_not()
    {
        Assert.Equal("Refused", Show().Find("h2").TextContent);
        Assert.Equal("Unknown name", Show(denied: Slip).Find("h2").TextContent);
    }

    [Fact]
    public void A_name_that_is_nearly_right_is_offered_and_written_where_the_slip_was()
    {
        (int Start, int Length, string Text)? written = null;
        Show(denied: Slip, replace: wanted => written = wanted).Find(".guess").Click();
        Assert.Equal((0, 4, "name"), written);
    }

    [Fact]
    public void Columns_of_a_table_that_is_not_there_are_not_listed_as_well()
    {
        var denied = Slip with { Violations = [.. Slip.Violations, new(ErrorCode.NotAnalyzable, ViolationKeys.UnknownRelation, "x", ["custmers"])] };
        Assert.DoesNotContain("nmae", Show(denied: denied).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_is_told_by_line_and_column() =>
        Assert.Contains("Ln 3, Col 7", Show().Find(".line").TextContent, StringComparison.Ordinal);

    [Fact]
    public void It_speaks_the_reader_s_language()
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo("ja");
        try
        {
            Assert.Contains("マスク対象です", Show().Markup, StringComparison.Ordinal);
            Assert.Contains("ルール 2 (column: ssn)", Show().Markup, StringComparison.Ordinal);
            Assert.Contains("upper を使わずに ssn を選択", Show().Markup, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static readonly QueryOutcome.Denied Slip = new("a2", ErrorCode.NotAnalyzable, "No.",
        [new(ErrorCode.NotAnalyzable, ViolationKeys.UnknownColumn, "in English", ["nmae"]) { Start = 0, Length = 4 }]);

    private IRenderedComponent<DeniedPanel> Show(
        Action<(int Start, int Length)>? goTo = null, QueryOutcome.Denied? denied = null, Action<(int Start, int Length, string Text)>? replace = null) =>
        Render<DeniedPanel>(parameters => parameters
            .Add(panel => panel.Denied, denied ?? Denied)
            .Add(panel => panel.Catalog, ShopCatalog.Make())
            .Add(panel => panel.PlaceOf, _ => (3, 7))
            .Add(panel => panel.OnReplace, replace ?? (_ => { }))
            .Add(panel => panel.Request, new QueryRequest(new Principal(new Member(MemberKind.User, "ann@acme.test"), "Ann", [], null), "shop-pg", "shop", Sql))
            .Add(panel => panel.OnGoTo, goTo ?? (_ => { })));
}
