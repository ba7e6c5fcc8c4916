using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Analysis;

public sealed class AccessAnalyzerTests
{
    private readonly Company _company = Company.On("postgresql");

    [Fact]
    public void A_union_has_no_single_origin()
    {
        var output = Only("SELECT city FROM customers UNION ALL SELECT ssn FROM customers").Output[0];

        Assert.False(output.Lineage.IsDirect);
        Assert.Null(output.Lineage.Origin);
    }

    [Fact]
    public void One_part_of_a_thousand_is_enough_for_a_secret()
    {
        var parts = Enumerable.Range(0, 1000).Select(n => n == 517 ? "SELECT ssn FROM customers" : "SELECT city FROM customers");

        Assert.Contains(new ColumnName("public", "customers", "ssn"), Only(string.Join(" UNION ALL ", parts)).Output[0].Lineage.Sources);
    }

    [Fact]
    public void A_long_sum_of_texts_keeps_every_source()
    {
        var parts = Enumerable.Range(0, 1000).Select(n => n == 3 ? "ssn" : $"'{n}'");
        var access = Only($"SELECT {string.Join(" || ", parts)} FROM customers");

        Assert.Empty(access.Unknowns);
        Assert.Equal(new ColumnName("public", "customers", "ssn"), Assert.Single(access.Output[0].Lineage.Derived));
    }

    [Fact]
    public void A_partitioned_tables_column_is_direct_whatever_partition_holds_the_row()
    {
        var output = Only("SELECT card FROM payments").Output[0];

        Assert.True(output.Lineage.IsDirect);
        Assert.Equal(new ColumnName("public", "payments", "card"), output.Lineage.Origin);
    }

    [Fact]
    public void A_column_through_views_names_every_address_a_server_may_report()
    {
        var output = Only("SELECT ident FROM v_contacts").Output[0];

        Assert.Equal(["public.customers.ssn", "public.v_contacts.ident", "public.v_customers.ssn"], output.Origins.Select(o => o.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_expression_has_no_address()
    {
        Assert.Empty(Only("SELECT upper(ssn) FROM customers").Output[0].Origins);
    }

    [Fact]
    public void A_computed_view_column_is_passed_through_too()
    {
        var lineage = Only("SELECT badge FROM v_badges").Output[0].Lineage;

        Assert.Contains(new ColumnName("public", "v_badges", "badge"), lineage.Through);
    }

    [Fact]
    public void The_constants_a_column_is_compared_with_are_located()
    {
        const string sql = "SELECT id FROM customers WHERE ssn IN ('one', 'two')";

        var use = Only(sql).Uses.Single(u => u.Column.Column == "ssn");

        Assert.Equal(["'one'", "'two'"], use.Literals.Select(l => sql.Substring(l.Start, l.Length)));
    }

    [Fact]
    public void A_use_inside_a_view_is_located_where_the_view_is_named()
    {
        const string sql = "SELECT id FROM v_watched";

        var use = Assert.Single(Only(sql).Uses, u => u.Via is not null);

        Assert.Equal("v_watched", sql.Substring(use.Span.Start, use.Span.Length));
        Assert.Empty(use.Literals);
    }

    [Fact]
    public void Tables_behind_a_view_are_read_via_the_view()
    {
        var reads = Only("SELECT ident FROM v_contacts").Reads;

        Assert.Equal([("v_contacts", null), ("v_customers", "v_contacts"), ("customers", "v_customers")], reads.Select(r => (r.Name.Name, r.Via?.Name)));
    }

    [Fact]
    public void Dropped_columns_are_referenced_but_not_touched()
    {
        var access = Only("SELECT id FROM (SELECT * FROM customers) d");
        var ssn = new ColumnName("public", "customers", "ssn");

        Assert.Contains(ssn, access.Referenced);
        Assert.DoesNotContain(ssn, access.Touched);
    }

    [Fact]
    public void A_long_chain_of_conditions_is_understood()
    {
        var sql = "SELECT id FROM customers WHERE " + string.Join(" OR ", Enumerable.Range(0, 3000).Select(i => $"id = {i}"));

        Assert.Empty(Only(sql).Unknowns);
    }

    [Fact]
    public void Nesting_that_doubles_the_work_ends_as_not_understood()
    {
        var company = Company.On("sqlite");
        var sql = "SELECT 1 AS value";
        for (var i = 0; i < 30; i++)
            sql = $"SELECT j.value FROM ({sql}) d{i}, json_each(d{i}.value) j";

        var unknowns = Analyze(company, sql).Statements.SelectMany(s => s.Unknowns);

        Assert.Contains(unknowns, u => u.Kind == UnknownKind.Depth);
    }

    [Fact]
    public void Analysis_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new AccessAnalyzer().Analyze(Batch(_company, "SELECT 1"), _company.Dialect, _company.Catalog, ["public"], source.Token));
    }

    [Fact]
    public void The_sessions_search_path_decides_what_a_name_means()
    {
        var access = new AccessAnalyzer().Analyze(
            Batch(_company, "SELECT salary FROM staff"), _company.Dialect, _company.Catalog, ["hr"], TestContext.Current.CancellationToken);

        Assert.Equal("hr.staff.salary", Assert.Single(access.Statements[0].Output[0].Lineage.Direct).ToString());
    }

    [Fact]
    public void Every_statement_of_a_script_has_its_own_facts_in_order()
    {
        var access = Analyze(_company, "SELECT 1; UPDATE notes SET qty = 1; DROP TABLE notes");

        Assert.Equal([StatementEffect.Read, StatementEffect.Write, StatementEffect.Define], access.Statements.Select(s => s.Effect));
    }

    [Fact]
    public void One_analyzer_serves_many_threads()
    {
        var analyzer = new AccessAnalyzer();
        var batch = Batch(_company, "SELECT badge FROM v_badges");

        Parallel.For(0, 50, _ =>
        {
            var access = analyzer.Analyze(batch, _company.Dialect, _company.Catalog, ["public"], CancellationToken.None);
            Assert.Contains(new ColumnName("public", "customers", "ssn"), access.Statements[0].Output[0].Lineage.Derived);
        });
    }

    private StatementAccess Only(string sql) => Assert.Single(Analyze(_company, sql).Statements);

    private static AccessSet Analyze(Company company, string sql) =>
        new AccessAnalyzer().Analyze(Batch(company, sql), company.Dialect, company.Catalog, company.Catalog.SearchPath, TestContext.Current.CancellationToken);

    private static SqlBatch Batch(Company company, string sql) =>
        Assert.IsType<ParseOutcome.Parsed>(company.Dialect.Parse(sql, TestContext.Current.CancellationToken)).Batch;
}
