using DbPortal.Sql.Analysis;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Analysis;

/// <summary>The order of rows that a statement does not ask for: who sees it, and where it ends.</summary>
public sealed class RowOrderTests
{
    private const string Everywhere = "postgresql sqlite mysql mariadb";

    [Theory]
    [InlineData("SELECT salary, count(*) FROM hr.staff GROUP BY salary", "")]
    [InlineData("SELECT DISTINCT salary, name FROM hr.staff", "")]
    [InlineData("SELECT id, count(*) OVER (PARTITION BY salary) FROM hr.staff", "")]
    [InlineData("SELECT salary FROM hr.staff UNION SELECT salary FROM hr.staff", "")]
    [InlineData("SELECT m FROM (SELECT max(id) AS m FROM hr.staff GROUP BY salary) d", "")]
    [InlineData("WITH d AS (SELECT max(id) AS m FROM hr.staff GROUP BY salary) SELECT m FROM d", "")]
    [InlineData("SELECT max(id) AS m, count(*) AS n FROM hr.staff GROUP BY salary ORDER BY n", "1")]
    [InlineData("SELECT max(id) AS m, count(*) FROM hr.staff GROUP BY salary ORDER BY count(*), 1", "1 0")]
    [InlineData("SELECT max(id) AS m FROM hr.staff GROUP BY salary ORDER BY count(*)", null)]
    public void Groups_and_windows_put_rows_in_an_order_of_their_own(string sql, string? keys)
    {
        foreach (var engine in Everywhere.Split(' '))
        {
            var order = Of(engine, sql).Order;
            Assert.Contains(order?.Columns ?? new HashSet<DbPortal.Sql.Catalog.ColumnName>(), c => c.Column == "salary");
            Assert.Equal(keys, order?.Keys is { } list ? string.Join(' ', list) : null);
        }
    }

    [Theory]
    [InlineData("SELECT salary FROM hr.staff")]
    [InlineData("SELECT count(DISTINCT salary) FROM hr.staff")]
    [InlineData("SELECT count(*) FROM (SELECT DISTINCT salary FROM hr.staff) d")]
    [InlineData("SELECT id, (SELECT count(DISTINCT s.salary) FROM hr.staff s WHERE s.boss_id = o.id) FROM hr.staff o")]
    [InlineData("SELECT id FROM hr.staff o WHERE EXISTS (SELECT 1 FROM hr.staff s WHERE s.boss_id = o.id GROUP BY s.salary)")]
    public void Where_nothing_is_grouped_in_the_result_there_is_none(string sql)
    {
        foreach (var engine in Everywhere.Split(' '))
            Assert.Null(Of(engine, sql).Order);
    }

    [Theory]
    [InlineData("SELECT number, label, count(*) FROM keyed GROUP BY number, label ORDER BY count(*), number LIMIT 3")]
    [InlineData("SELECT DISTINCT label, number FROM keyed ORDER BY number LIMIT 3")]
    [InlineData("SELECT number, count(*) OVER (PARTITION BY label) FROM keyed ORDER BY number LIMIT 3")]
    [InlineData("SELECT * FROM (SELECT number, row_number() OVER (PARTITION BY label ORDER BY number) AS n FROM keyed) d WHERE n = 1 ORDER BY number LIMIT 3")]
    [InlineData("SELECT number, n FROM (SELECT k.number, k.label, count(o.id) AS n FROM keyed k LEFT JOIN orders o ON o.id = k.number GROUP BY k.number, k.label) d ORDER BY n DESC, number LIMIT 3")]
    [InlineData("SELECT number, n FROM v_keyed ORDER BY n DESC, number LIMIT 3")]
    [InlineData("WITH d AS (SELECT number, row_number() OVER (PARTITION BY label ORDER BY number) AS n FROM keyed) SELECT * FROM d WHERE n = 1 ORDER BY number LIMIT 3")]
    public void An_order_that_ends_in_a_key_leaves_nothing_to_see(string sql)
    {
        foreach (var engine in Everywhere.Split(' '))
        {
            var access = Of(engine, sql);
            Assert.Null(access.Order);
            Assert.DoesNotContain(access.Uses, u => u is { Kind: UsageKind.Ordering, Column.Column: "label" });
        }
    }

    [Theory]
    [InlineData(Everywhere, "SELECT max(id) FROM hr.staff GROUP BY salary LIMIT 1")]
    [InlineData(Everywhere, "SELECT max(id) FROM hr.staff GROUP BY salary ORDER BY count(*) LIMIT 1")]
    [InlineData(Everywhere, "SELECT DISTINCT salary, name FROM hr.staff ORDER BY name LIMIT 1")]
    [InlineData(Everywhere, "SELECT a.id FROM (SELECT id, count(*) OVER (PARTITION BY salary) AS n FROM hr.staff) a JOIN hr.staff b ON b.boss_id = a.id ORDER BY a.id LIMIT 1")]
    [InlineData(Everywhere, "SELECT m, row_number() OVER () FROM (SELECT max(id) AS m FROM hr.staff GROUP BY salary) d")]
    [InlineData(Everywhere, "SELECT m, lag(m) OVER (ORDER BY n) FROM (SELECT max(id) AS m, count(*) AS n FROM hr.staff GROUP BY salary) d")]
    [InlineData(Everywhere, "SELECT count(*) OVER (PARTITION BY salary), row_number() OVER () FROM hr.staff")]
    [InlineData(Everywhere, "SELECT m, count(*) OVER (ORDER BY n) FROM (SELECT max(id) AS m, count(*) AS n FROM hr.staff GROUP BY salary) d")]
    [InlineData(Everywhere, "INSERT INTO notes (note) SELECT max(name) FROM hr.staff GROUP BY salary")]
    [InlineData("postgresql mysql mariadb", "CREATE TABLE mine AS SELECT max(id) AS m FROM hr.staff GROUP BY salary")]
    [InlineData("postgresql", "SELECT array_agg(m) FROM (SELECT max(id) AS m FROM hr.staff GROUP BY salary) d")]
    [InlineData("postgresql", "SELECT array_agg(id), count(DISTINCT salary) FROM hr.staff")]
    [InlineData("postgresql", "SELECT array_agg(id) FROM hr.staff GROUP BY GROUPING SETS ((salary), ())")]
    [InlineData("postgresql", "SELECT array_agg(id) FROM hr.staff GROUP BY ROLLUP (salary)")]
    [InlineData("postgresql", "SELECT ARRAY(SELECT max(id) FROM hr.staff GROUP BY salary)")]
    [InlineData("postgresql", "SELECT DISTINCT ON (n) m FROM (SELECT max(id) AS m, count(*) AS n FROM hr.staff GROUP BY salary) d")]
    [InlineData("postgresql", "SELECT m, nextval('s') FROM (SELECT max(id) AS m FROM hr.staff GROUP BY salary) d")]
    [InlineData("mysql mariadb sqlite", "SELECT group_concat(m) FROM (SELECT max(id) AS m FROM hr.staff GROUP BY salary) d")]
    [InlineData("mysql mariadb", "SELECT m, @r := @r + 1 FROM (SELECT max(id) AS m FROM hr.staff GROUP BY salary) d")]
    [InlineData("mysql mariadb", "SELECT m, rand(1) FROM (SELECT max(id) AS m FROM hr.staff GROUP BY salary) d")]
    [InlineData("mariadb sqlite mysql", "SELECT n, m FROM (SELECT max(id) AS m, count(*) AS n FROM hr.staff GROUP BY salary) d GROUP BY n")]
    [InlineData("sqlite", "SELECT (SELECT max(id) FROM hr.staff GROUP BY salary)")]
    public void What_shows_the_order_uses_its_columns_as_order_by_does(string engines, string sql)
    {
        foreach (var engine in engines.Split(' '))
            Assert.Contains(Of(engine, sql).Uses, u => u is { Kind: UsageKind.Ordering, Column.Column: "salary", Whole: false });
    }

    [Theory]
    [InlineData(Everywhere, "SELECT salary, sum(id), min(name) FROM hr.staff GROUP BY salary")]
    [InlineData(Everywhere, "SELECT id, row_number() OVER (PARTITION BY salary ORDER BY id) FROM hr.staff")]
    [InlineData(Everywhere, "SELECT id, rank() OVER (PARTITION BY salary ORDER BY id) FROM hr.staff")]
    [InlineData("postgresql", "SELECT salary, array_agg(id) FROM hr.staff GROUP BY salary")]
    [InlineData("postgresql", "SELECT string_agg(name, ',' ORDER BY name), count(DISTINCT salary) FROM hr.staff")]
    [InlineData("postgresql", "INSERT INTO notes (note) SELECT name FROM hr.staff")]
    public void What_does_not_show_it_uses_nothing(string engines, string sql)
    {
        foreach (var engine in engines.Split(' '))
            Assert.DoesNotContain(Of(engine, sql).Uses, u => u is { Kind: UsageKind.Ordering, Column.Column: "salary" });
    }

    private static StatementAccess Of(string engine, string sql)
    {
        var company = Company.On(engine);
        var parsed = Assert.IsType<ParseOutcome.Parsed>(company.Dialect.Parse(sql, TestContext.Current.CancellationToken));
        return Assert.Single(new AccessAnalyzer().Analyze(parsed.Batch, company.Dialect, company.Catalog, company.Catalog.SearchPath, TestContext.Current.CancellationToken).Statements);
    }
}
