using DbPortal.Gateway.Masking;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Masking;

public sealed class UsageRulesTests
{
    /// <summary>The table of docs/masking.md: kind of use, of the value itself or of something computed, and the levels that allow it.</summary>
    public static TheoryData<UsageKind, bool, bool, bool, bool> Table => new()
    {
        { UsageKind.Count, true, true, true, true },
        { UsageKind.Count, false, false, true, true },
        { UsageKind.NullTest, true, false, true, true },
        { UsageKind.NullTest, false, false, false, true },
        { UsageKind.Equality, true, false, true, true },
        { UsageKind.Equality, false, false, false, true },
        { UsageKind.Grouping, true, false, true, true },
        { UsageKind.Grouping, false, false, false, true },
        { UsageKind.TotalFunction, true, false, true, true },
        { UsageKind.PartialFunction, true, false, false, true },
        { UsageKind.Range, true, false, false, true },
        { UsageKind.Pattern, true, false, false, true },
        { UsageKind.Ordering, true, false, false, true },
        { UsageKind.Condition, true, false, false, true },
        { UsageKind.Cardinality, true, false, false, false },
        { UsageKind.Opaque, true, false, false, false },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_level_allows_what_the_table_says(UsageKind kind, bool whole, bool select, bool lookup, bool any)
    {
        var use = new ColumnUse(new ColumnName("public", "customers", "ssn"), kind, whole, "=", default);
        Assert.Equal(
            (select, lookup, any),
            (UsageRules.Allows(UseLevel.Select, use, _ => false), UsageRules.Allows(UseLevel.Lookup, use, _ => false), UsageRules.Allows(UseLevel.Any, use, _ => false)));
    }

    [Fact]
    public void An_open_column_that_equals_a_masked_one_would_show_it()
    {
        var other = new ColumnName("public", "dates", "d");
        var use = new ColumnUse(new ColumnName("public", "customers", "dob"), UsageKind.Equality, true, "=", default) { Against = [other] };
        Assert.False(UsageRules.Allows(UseLevel.Lookup, use, _ => false));
        Assert.True(UsageRules.Allows(UseLevel.Lookup, use, c => c == other));
    }

    [Fact]
    public void A_long_list_of_constants_is_a_search()
    {
        var use = new ColumnUse(new ColumnName("public", "customers", "dob"), UsageKind.Equality, true, "IN", default) { Guesses = UsageRules.MaxLookups + 1 };
        Assert.False(UsageRules.Allows(UseLevel.Lookup, use, _ => false));
        Assert.True(UsageRules.Allows(UseLevel.Lookup, use with { Guesses = UsageRules.MaxLookups }, _ => false));
    }

    [Fact]
    public void Every_kind_of_use_is_in_the_table() =>
        Assert.Equal(Enum.GetValues<UsageKind>().ToHashSet(), Table.Select(row => row.Data.Item1).ToHashSet());

    [Fact]
    public void A_comparison_of_a_piece_of_the_value_spells_it_out() =>
        Assert.True(UsageRules.SpellsOut(new ColumnUse(new ColumnName("public", "customers", "ssn"), UsageKind.Equality, false, "=", default)));
}
