using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.MySql;

public sealed class QueryTests
{
    [Fact]
    public void Every_clause_of_a_select_is_read()
    {
        var select = Servers.MySql84.Select(
            "SELECT DISTINCT a, t.*, d.t.* FROM t WHERE a > 1 GROUP BY a, b WITH ROLLUP HAVING COUNT(*) > 1 WINDOW w AS (ORDER BY a) ORDER BY a DESC, 2 LIMIT 5, 10 FOR UPDATE SKIP LOCKED");
        Assert.True(select.Distinct);
        Assert.Equal(3, select.Items.Count);
        Assert.Equal((2, 1, 2), (select.GroupBy.Count, select.Windows.Count, select.OrderBy.Count));
        Assert.Equal(("10", "5"), (Text(select.Limit), Text(select.Offset)));
        Assert.True(select.Locks);
    }

    [Fact]
    public void Intersect_binds_tighter_than_union()
    {
        var query = Servers.MySql84.Only<Statement.Select>("SELECT 1 UNION SELECT 2 INTERSECT SELECT 3").Query;
        var union = Assert.IsType<Query.SetOperation>(query);
        Assert.Equal(SetOperator.Union, union.Operator);
        Assert.Equal(SetOperator.Intersect, Assert.IsType<Query.SetOperation>(union.Right).Operator);
    }

    [Fact]
    public void Order_and_limit_after_a_union_belong_to_the_whole()
    {
        var query = Servers.MySql84.Only<Statement.Select>("SELECT 1 UNION ALL SELECT 2 ORDER BY 1 LIMIT 1").Query;
        var union = Assert.IsType<Query.SetOperation>(query);
        Assert.True(union.All);
        Assert.Single(union.OrderBy);
        Assert.Empty(union.Right.OrderBy);
    }

    [Fact]
    public void Parentheses_with_an_order_of_their_own_become_a_derived_table()
    {
        var outer = Servers.MySql84.Select("(SELECT a FROM t ORDER BY b LIMIT 3) ORDER BY a LIMIT 1");
        var derived = Assert.IsType<TableReference.Derived>(Assert.Single(outer.From));
        Assert.Equal("3", Text(derived.Query.Limit));
        Assert.Equal("1", Text(outer.Limit));
    }

    [Fact]
    public void Common_tables_are_read_in_order_with_their_columns()
    {
        var select = Servers.MySql84.Select("WITH RECURSIVE a (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM a), b AS (SELECT 2) SELECT * FROM a, b");
        Assert.NotNull(select.With);
        Assert.True(select.With.Recursive);
        Assert.Equal(["a", "b"], select.With.Tables.Select(t => t.Name.Name));
        Assert.Single(select.With.Tables[0].Columns);
    }

    [Fact]
    public void A_join_without_condition_goes_back_to_the_left()
    {
        var join = Assert.IsType<TableReference.Join>(Servers.MySql84.Select("SELECT 1 FROM a JOIN b JOIN c ON a.x = c.x").From[0]);
        Assert.NotNull(join.On);
        Assert.Equal(JoinKind.Cross, Assert.IsType<TableReference.Join>(join.Left).Kind);
        Assert.Equal("c", Assert.IsType<TableReference.Named>(join.Right).Name.ToString());
    }

    [Fact]
    public void Conditions_at_the_end_close_joins_from_the_inside()
    {
        var join = Assert.IsType<TableReference.Join>(Servers.MySql84.Select("SELECT 1 FROM a LEFT JOIN b JOIN c ON b.x = c.x ON a.x = b.x").From[0]);
        Assert.Equal(JoinKind.Left, join.Kind);
        Assert.Equal("a", Assert.IsType<TableReference.Named>(join.Left).Name.ToString());
        Assert.Equal(JoinKind.Inner, Assert.IsType<TableReference.Join>(join.Right).Kind);
    }

    [Theory]
    [InlineData("(t1, t2)")]
    [InlineData("((t1 a JOIN t2 b ON 1))")]
    [InlineData("((SELECT 1) x, t1)")]
    [InlineData("{ OJ t1 LEFT OUTER JOIN t2 ON 1 }")]
    [InlineData("t1 STRAIGHT_JOIN t2")]
    [InlineData("t1 NATURAL LEFT JOIN t2")]
    [InlineData("t1 JOIN t2 USING (a, b)")]
    public void Joins_of_every_spelling_are_joins(string from) =>
        Assert.IsType<TableReference.Join>(Servers.MySql84.Select("SELECT 1 FROM " + from).From[0]);

    [Theory]
    [InlineData("(SELECT 1) x")]
    [InlineData("((SELECT 1)) x")]
    [InlineData("((SELECT 1) UNION (SELECT 2)) x")]
    [InlineData("LATERAL (SELECT 1) x (a)")]
    [InlineData("(SELECT 1 AS a) AS x (b)")]
    public void Derived_tables_are_read_at_any_depth(string from) =>
        Assert.IsType<TableReference.Derived>(Servers.MySql84.Select("SELECT 1 FROM " + from).From[0]);

    [Fact]
    public void Partitions_and_history_are_noted()
    {
        var partition = Assert.IsType<TableReference.Named>(Servers.MySql84.Select("SELECT 1 FROM t PARTITION (p0, p1) AS x USE INDEX (i)").From[0]);
        Assert.Equal(["p0", "p1"], partition.Partitions.Select(p => p.Name));
        var history = Assert.IsType<TableReference.Named>(Servers.MariaDb10.Select("SELECT 1 FROM t FOR SYSTEM_TIME ALL x").From[0]);
        Assert.True(history.History);
    }

    [Fact]
    public void Columns_of_a_json_table_come_in_their_order()
    {
        var table = Assert.IsType<TableReference.Computed>(Servers.MySql84.Select(
            "SELECT * FROM t, JSON_TABLE(t.doc, '$[*]' COLUMNS (r FOR ORDINALITY, a INT PATH '$.a' DEFAULT '1' ON EMPTY, NESTED PATH '$.n' COLUMNS (b TEXT PATH '$'))) j").From[1]);
        Assert.Equal(["r", "a", "b"], table.Columns.Select(c => c.Name));
        Assert.IsType<Expression.Column>(table.Inputs[0]);
    }

    [Theory]
    [InlineData("TABLE t LIMIT 1")]
    [InlineData("VALUES ROW(1, 2), ROW(3, 4)")]
    [InlineData("SELECT a -> '$.x' FROM t")]
    [InlineData("SELECT 1 FROM t FOR SHARE OF t")]
    [InlineData("SELECT 1 FROM (SELECT 1) x (a)")]
    public void Syntax_of_mysql_is_refused_for_mariadb(string sql)
    {
        Servers.MySql9.Read(sql);
        Servers.MariaDb11.Reject(sql);
    }

    [Theory]
    [InlineData("SELECT a FROM t OFFSET 2 ROWS FETCH NEXT 2 ROWS ONLY")]
    [InlineData("VALUES (1, 'a')")]
    [InlineData("SELECT 1 FROM t FOR SYSTEM_TIME ALL")]
    [InlineData("DELETE FROM t RETURNING *")]
    [InlineData("ANALYZE SELECT 1")]
    [InlineData("SELECT MEDIAN(a) OVER () FROM t LIMIT 1 ROWS EXAMINED 5")]
    public void Syntax_of_mariadb_is_refused_for_mysql(string sql)
    {
        Servers.MariaDb10.Read(sql);
        Servers.MySql84.Reject(sql);
    }

    [Fact]
    public void Into_is_noted_wherever_it_stands()
    {
        Assert.Equal(["a", "b"], Servers.MySql84.Only<Statement.Select>("SELECT 1, 2 INTO @a, @b FROM t").Into?.Variables);
        Assert.Equal(IntoKind.File, Servers.MySql84.Only<Statement.Select>("SELECT 1 FROM t INTO OUTFILE 'x' FIELDS TERMINATED BY ','").Into?.Kind);
        Servers.MySql84.Reject("SELECT (SELECT 1 INTO @a)");
    }

    [Fact]
    public void Procedure_analyse_is_not_supported() =>
        Assert.IsType<Statement.Unsupported>(Assert.Single(Servers.MariaDb10.Read("SELECT a FROM t PROCEDURE ANALYSE(); SELECT 1").Statements));

    [Theory]
    [InlineData("WITH W AS (SELECT 1 x) SELECT x FROM w")]
    [InlineData("SELECT A.x FROM t a, u A")]
    public void Names_that_differ_by_case_alone_are_refused(string sql) => Servers.MariaDb10.Reject(sql);

    [Theory]
    [InlineData("SELECT FROM t")]
    [InlineData("SELECT 1 FROM")]
    [InlineData("SELECT 1 FROM (SELECT 1)")]
    [InlineData("SELECT 1 FROM a LEFT JOIN b")]
    [InlineData("SELECT a FROM t LIMIT 1 + 1")]
    [InlineData("SELECT a FROM t ORDER BY")]
    [InlineData("SELECT 1 FROM f(1)")]
    [InlineData("SELECT 1 AS select")]
    [InlineData("SELECT 1 2")]
    public void What_is_no_query_is_refused(string sql) => Servers.MySql84.Reject(sql);

    private static string? Text(Expression? expression) => (expression as Expression.Literal)?.Text;
}
