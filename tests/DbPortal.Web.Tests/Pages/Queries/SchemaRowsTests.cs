using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Queries.Tree;

namespace DbPortal.Web.Tests.Pages.Queries;

public sealed class SchemaRowsTests
{
    private static readonly HashSet<string> Nothing = [];
    private readonly SchemaRows _rows = new(ShopCatalog.Make(), backticks: false, new Texts());

    [Fact]
    public void A_closed_tree_shows_its_schemas_alone() =>
        Assert.Equal(["public", "reporting"], _rows.Build(Nothing, "").Select(row => row.Name));

    [Fact]
    public void An_open_table_shows_its_columns_one_level_deeper()
    {
        var rows = _rows.Build(new HashSet<string> { "s:public", "g:public:tables", "r:public.customers" }, "");
        var table = rows.Single(row => row.Name == "customers");
        Assert.Equal(["id", "name", "email"], rows.Where(row => row.Level == table.Level + 1).Select(row => row.Name));
    }

    [Fact]
    public void A_masked_column_wears_a_lock_and_says_which_rule_decided()
    {
        var row = Open().Single(row => row.Name == "email");
        Assert.True(row.Masked);
        Assert.Equal("lock", row.Icon);
        Assert.Contains("rule 1", row.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_told_apart()
    {
        Assert.Equal("pk", Open().First(row => row.Name == "id").Icon);
        Assert.Equal("fk", Open().Single(row => row.Name == "customer_id").Icon);
    }

    [Fact]
    public void A_filter_finds_tables_by_their_columns_and_opens_what_holds_them() =>
        Assert.Contains("orders", _rows.Build(Nothing, "customer_id").Select(row => row.Name));

    [Fact]
    public void A_filter_hides_schemas_without_a_match() =>
        Assert.DoesNotContain("reporting", _rows.Build(Nothing, "customers").Select(row => row.Name));

    private List<TreeRow> Open() => _rows.Build(new HashSet<string> { "s:public", "g:public:tables", "r:public.customers", "r:public.orders" }, "");
}
