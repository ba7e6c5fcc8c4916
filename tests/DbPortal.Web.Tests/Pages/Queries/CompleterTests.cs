using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Queries.Editor;

namespace DbPortal.Web.Tests.Pages.Queries;

public sealed class CompleterTests
{
    private readonly Completer _completer = new(ShopCatalog.Make(), backticks: false, new Texts());

    [Fact]
    public void After_from_tables_come_first() =>
        Assert.Equal("customers", At("select * from cu|")[0].Label);

    [Fact]
    public void A_select_list_offers_columns_of_the_tables_named_after_it() =>
        Assert.Equal(["id", "name", "email"], At("select | from customers").Where(item => item.Boost == 30).Select(item => item.Label));

    [Fact]
    public void An_alias_and_a_dot_offer_the_columns_of_its_table_alone() =>
        Assert.Equal(["id", "customer_id", "Total Sum"], At("select o.| from customers c join orders as o on true").Select(item => item.Label));

    [Fact]
    public void A_schema_and_a_dot_offer_its_tables() =>
        Assert.Equal(["daily"], At("select * from reporting.|").Select(item => item.Label));

    [Fact]
    public void A_table_outside_the_search_path_is_written_with_its_schema() =>
        Assert.Equal("reporting.daily", At("select * from dai|").Single(item => item.Kind == "table").Insert);

    [Fact]
    public void A_name_that_is_no_plain_word_is_written_in_quotes() =>
        Assert.Equal("\"Total Sum\"", At("select Tot| from orders")[0].Insert);

    [Fact]
    public void An_update_offers_the_columns_of_its_table() =>
        Assert.Contains("email", At("update customers set |").Select(item => item.Label));

    [Fact]
    public void A_common_table_offers_the_columns_written_after_its_name() =>
        Assert.Equal(["a", "b"], At("with big(a, b) as (select 1, 2) select x.| from big x").Select(item => item.Label));

    [Fact]
    public void A_masked_column_says_that_it_is() =>
        Assert.Equal("masked", At("select em| from customers")[0].Kind);

    [Fact]
    public void Names_in_comments_and_strings_are_not_taken_for_tables() =>
        Assert.DoesNotContain("customer_id", At("select | from customers -- join orders\nwhere name = ' from orders'").Where(item => item.Boost == 30).Select(item => item.Label));

    [Fact]
    public void Functions_of_the_database_are_offered_where_a_value_stands_and_procedures_are_not()
    {
        Assert.Contains(At("select tot|"), item => item is { Label: "total_of", Kind: "function" });
        Assert.DoesNotContain(At("select ti|"), item => item.Label == "tidy");
    }

    private IReadOnlyList<CompletionItem> At(string marked)
    {
        var position = marked.IndexOf('|', StringComparison.Ordinal);
        return _completer.Complete(marked.Remove(position, 1), position);
    }
}
