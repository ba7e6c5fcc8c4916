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
        Assert.Equal(["id", "name", "email", "Indexes"], rows.Where(row => row.Level == table.Level + 1).Select(row => row.Name));
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

    [Fact]
    public void Routines_stand_below_the_relations_with_what_goes_in_and_comes_out()
    {
        var rows = _rows.Build(new HashSet<string> { "s:public", "g:public:routines" }, "");
        var routine = rows.Single(row => row.Name == "total_of");
        Assert.Equal(("(cid integer) → numeric", "total_of()"), (routine.Detail, routine.Insert));
        Assert.Equal("(days integer)", rows.Single(row => row.Name == "tidy").Detail);
    }

    [Fact]
    public void Two_routines_of_one_name_are_two_rows() =>
        Assert.Equal(2, _rows.Build(Nothing, "overloaded").Where(row => row.Name == "overloaded").DistinctBy(row => row.Key).Count());

    [Fact]
    public void An_index_over_an_expression_shows_no_more_than_that_it_is_one()
    {
        var rows = _rows.Build(new HashSet<string> { "s:public", "g:public:tables", "r:public.customers", "i:public.customers" }, "");
        Assert.Equal("name, …", rows.Single(row => row.Name == "customers_secret").Detail);
    }

    [Fact]
    public void What_has_rows_can_be_looked_into_and_nothing_else() =>
        Assert.All(Open(), row => Assert.Equal(row.Icon is "table" or "view", row.Relation is not null));

    private List<TreeRow> Open() => _rows.Build(new HashSet<string> { "s:public", "g:public:tables", "r:public.customers", "r:public.orders" }, "");
}
