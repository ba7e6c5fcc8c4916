using DbPortal.Sql.Analysis;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Analysis;

/// <summary>How many values somebody tries on a column, by comparing it or by writing into it.</summary>
public sealed class GuessesTests
{
    [Theory]
    [InlineData("postgresql", "SELECT id FROM customers WHERE ssn = 'a'", 1)]
    [InlineData("postgresql", "SELECT id FROM customers WHERE ssn IN ('a', 'b', 'c')", 3)]
    [InlineData("postgresql", "SELECT id FROM customers WHERE ssn = ANY(ARRAY['a', 'b'])", 2)]
    [InlineData("postgresql", "SELECT id FROM customers WHERE ssn = ANY(ARRAY['a', 'b']::text[])", 2)]
    [InlineData("postgresql", "SELECT id FROM customers WHERE ssn = ANY('{a,b,c,d}')", 4)]
    [InlineData("postgresql", "SELECT id FROM customers WHERE ssn = ANY('{a,b,c}'::text[])", 3)]
    [InlineData("postgresql", "SELECT id FROM customers WHERE ssn = $1", 1)]
    [InlineData("sqlite", "SELECT id FROM customers WHERE ssn = :who", 1)]
    [InlineData("mysql", "SELECT id FROM customers WHERE ssn IN ('a', LOWER('B'))", 2)]
    public void A_comparison_counts_the_values_it_tries(string engine, string sql, int guesses)
    {
        var use = Assert.Single(Of(engine, sql).Uses, u => u.Column.Column == "ssn");
        Assert.True(use.Whole);
        Assert.Equal(guesses, use.Guesses);
    }

    [Theory]
    [InlineData("string_to_array('a,b,c', ',')")]
    [InlineData("regexp_split_to_array('a b', ' ')")]
    [InlineData("('{a' || ',b}')::text[]")]
    [InlineData("ARRAY['a'] || ARRAY['b']")]
    [InlineData("$1")]
    public void An_array_that_cannot_be_counted_leaves_no_value_whole(string elements) =>
        Assert.False(Assert.Single(Of("postgresql", $"SELECT id FROM customers WHERE ssn = ANY({elements})").Uses, u => u.Column.Column == "ssn").Whole);

    [Theory]
    [InlineData("ssn = 0", false)]
    [InlineData("ssn = TRUE", false)]
    [InlineData("ssn = DATE '2024-01-01'", false)]
    [InlineData("ssn = '5' + 0", false)]
    [InlineData("ssn IN ('a', 0)", false)]
    [InlineData("ssn = 'a'", true)]
    [InlineData("ssn = 'a' COLLATE utf8mb4_bin", true)]
    [InlineData("ssn = CONCAT('a', 'b')", true)]
    [InlineData("ssn = CAST('a' AS CHAR)", true)]
    [InlineData("ssn = phone", true)]
    [InlineData("ssn = id", false)]
    [InlineData("id = 0", true)]
    public void Where_the_server_converts_a_text_to_compare_it_that_is_no_equality(string condition, bool whole)
    {
        foreach (var engine in (string[])["mysql", "mariadb"])
        {
            var uses = Of(engine, $"SELECT full_name FROM customers WHERE {condition}").Uses.Where(u => u.Kind == UsageKind.Equality).ToList();
            Assert.NotEmpty(uses);
            Assert.All(uses, u => Assert.Equal(whole, u.Whole));
        }
    }

    [Theory]
    [InlineData("postgresql", "INSERT INTO customers (id, ssn) VALUES (1, 'a'), (2, 'b')", true, 2)]
    [InlineData("postgresql", "INSERT INTO customers (id, ssn) SELECT 1, 'a' UNION ALL SELECT 2, 'b'", true, 2)]
    [InlineData("postgresql", "INSERT INTO customers (id, ssn) SELECT g, 'a' || g FROM generate_series(1, 9) g", false, 0)]
    [InlineData("sqlite", "INSERT OR IGNORE INTO customers (id, ssn) SELECT id, name FROM products", false, 0)]
    [InlineData("mysql", "REPLACE INTO customers (id, ssn) SELECT id, name FROM products", false, 0)]
    [InlineData("mysql", "UPDATE IGNORE customers SET ssn = CONCAT('a', id)", false, 0)]
    [InlineData("postgresql", "UPDATE customers SET ssn = 'a' WHERE id = 1", true, 1)]
    [InlineData("postgresql", "UPDATE customers SET ssn = NULL", true, 0)]
    [InlineData("postgresql", "UPDATE customers SET ssn = DEFAULT, city = 'x'", true, 0)]
    [InlineData("postgresql", "UPDATE v_contacts SET ident = name", false, 0)]
    public void What_is_stored_in_a_column_is_told_typed_from_computed(string engine, string sql, bool typed, int guesses)
    {
        var stored = Of(engine, sql).Stored.Where(s => s.Column is { Table: "customers", Column: "ssn" }).ToList();
        if (guesses == 0 && typed && stored.Count == 0)
            return; // DEFAULT stores nothing that was typed
        Assert.Equal(typed, Assert.Single(stored).Typed);
        if (typed)
            Assert.Equal(guesses, stored[0].Guesses);
    }

    private static StatementAccess Of(string engine, string sql)
    {
        var company = Company.On(engine);
        var parsed = Assert.IsType<ParseOutcome.Parsed>(company.Dialect.Parse(sql, TestContext.Current.CancellationToken));
        return Assert.Single(new AccessAnalyzer().Analyze(parsed.Batch, company.Dialect, company.Catalog, company.Catalog.SearchPath, TestContext.Current.CancellationToken).Statements);
    }
}
