using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Sql.Catalog;
using static DbPortal.Gateway.Tests.Queries.FakeRows;
using static DbPortal.Gateway.Tests.Queries.Shields;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class RowDescriptionCheckTests
{
    private static readonly ColumnName Ssn = new("public", "people", "ssn");
    private static readonly ColumnName City = new("public", "people", "city");

    [Fact]
    public void A_description_as_foretold_passes() =>
        Assert.Null(Mismatch(new FakeRows([Column("city", origin: City), Column("ssn", origin: Ssn)]), Plan([Ssn], Pass("city", City), Masked(MaskSpec.Full, "ssn", Ssn))));

    [Fact]
    public void Another_number_of_columns_is_refused()
    {
        Assert.NotNull(Mismatch(new FakeRows([Column("a"), Column("b")]), Plan(Pass())));
        Assert.NotNull(Mismatch(new FakeRows([]), Plan(Pass())));
    }

    [Fact]
    public void A_write_may_answer_without_the_result_that_RETURNING_promises() =>
        Assert.Null(Mismatch(new FakeRows([]) { Writes = true }, Plan([Ssn], Pass("city", City), Masked(MaskSpec.Full, "ssn", Ssn))));

    [Fact]
    public void An_alias_in_place_of_the_column_passes_where_the_server_mixes_them_up_and_no_masked_column_is_named()
    {
        FakeRows Called(string alias, bool mixed = true) => new([Column(alias, origin: City with { Column = alias })]) { HasAliasesForColumns = mixed };

        Assert.Null(Mismatch(Called("note"), Plan([Ssn], Pass("note", City))));
        Assert.NotNull(Mismatch(Called("note", mixed: false), Plan([Ssn], Pass("note", City))));
        Assert.NotNull(Mismatch(Called("ssn"), Plan([Ssn], Pass("ssn", City))));
        Assert.NotNull(Mismatch(new FakeRows([Column("note", origin: new("public", "other", "note"))]) { HasAliasesForColumns = true }, Plan([Ssn], Pass("note", City))));
    }

    [Fact]
    public void Another_name_is_refused() => Assert.NotNull(Mismatch(new FakeRows([Column("ssn")]), Plan(Pass("city"))));

    [Fact]
    public void A_name_the_server_chooses_is_not_checked() => Assert.Null(Mismatch(new FakeRows([Column("?column?")]), Plan(Pass(null))));

    [Fact]
    public void Names_are_compared_with_case() => Assert.NotNull(Mismatch(new FakeRows([Column("City")]), Plan(Pass("city"))));

    [Fact]
    public void An_open_column_that_comes_from_elsewhere_is_refused() =>
        Assert.NotNull(Mismatch(new FakeRows([Column("city", origin: new ColumnName("public", "people", "note"))]), Plan(Pass("city", City))));

    [Fact]
    public void An_open_column_that_comes_from_a_masked_one_is_refused_whatever_the_analysis_says()
    {
        Assert.NotNull(Mismatch(new FakeRows([Column("city", origin: Ssn)]), Plan([Ssn], Pass("city", Ssn))));
        Assert.NotNull(Mismatch(new FakeRows([Column("city", origin: Ssn)]), Plan([Ssn], Pass("city"))));
    }

    [Fact]
    public void A_weak_mask_on_the_wrong_column_is_refused() =>
        Assert.NotNull(Mismatch(new FakeRows([Column("city", origin: Ssn)]), Plan([Ssn], Masked(new(MaskAlgorithm.Partial) { KeepLast = 4 }, "city", City))));

    [Fact]
    public void A_full_mask_hides_whatever_comes() =>
        Assert.Null(Mismatch(new FakeRows([Column("ssn", origin: City)]), Plan([Ssn], Masked(MaskSpec.Full, "ssn", Ssn))));

    [Fact]
    public void An_origin_newer_than_the_catalog_is_refused() =>
        Assert.NotNull(Mismatch(new FakeRows([Column("city") with { OriginStale = true }]), Plan(Pass("city", City))));

    [Fact]
    public void A_row_passes_only_where_no_column_of_it_is_masked()
    {
        Assert.Null(Mismatch(new FakeRows([Column("p") with { Row = [City] }]), Plan(Pass("p"))));
        Assert.NotNull(Mismatch(new FakeRows([Column("p") with { Row = [City, Ssn] }]), Plan([Ssn], Pass("p"))));
        Assert.Null(Mismatch(new FakeRows([Column("p") with { Row = [City, Ssn] }]), Plan([Ssn], Masked(MaskSpec.Full, "p", Ssn))));
    }

    [Fact]
    public void A_result_that_cannot_be_foretold_passes_only_where_nothing_masked_takes_part()
    {
        var open = new MaskingPlan([], Exact: false, TouchesMasked: false) { IsMasked = Ssn.Equals };
        Assert.Null(Mismatch(new FakeRows([Column("QUERY PLAN")]), open));
        Assert.NotNull(Mismatch(new FakeRows([Column("x", origin: Ssn)]), open));
        Assert.NotNull(Mismatch(new FakeRows([Column("x") with { Row = [City, Ssn] }]), open));
        Assert.NotNull(Mismatch(new FakeRows([Column("QUERY PLAN")]), open with { TouchesMasked = true }));
    }
}
