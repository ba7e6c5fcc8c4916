using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

public sealed class QueryTests
{
    [Fact]
    public void Set_operations_nest_as_the_server_nests_them()
    {
        var union = Assert.IsType<Query.SetOperation>(Read.Statement<Statement.Select>("SELECT 1 UNION ALL SELECT 2 INTERSECT SELECT 3 ORDER BY 1 LIMIT 5").Query);

        Assert.Equal((SetOperator.Union, true), (union.Operator, union.All));
        Assert.Equal(SetOperator.Intersect, Assert.IsType<Query.SetOperation>(union.Right).Operator);
        Assert.Single(union.OrderBy);
        Assert.NotNull(union.Limit);
    }

    [Fact]
    public void A_union_of_a_thousand_parts_is_no_nesting()
    {
        var union = Assert.IsType<Query.SetOperation>(Read.Statement<Statement.Select>(string.Join(" UNION ALL ", Enumerable.Range(0, 1000).Select(n => $"SELECT {n}"))).Query);

        var leaves = Leaves(union).ToList();
        Assert.Equal(Enumerable.Range(0, 1000).Select(n => $"{n}"), leaves.Select(l => Assert.IsType<Expression.Literal>(l.Items[0].Value).Text));
        Assert.True(Depth(union) < 15);
    }

    [Fact]
    public void Parts_of_a_union_that_sort_or_name_tables_stay_as_they_stand()
    {
        var union = Assert.IsType<Query.SetOperation>(Read.Statement<Statement.Select>("(SELECT 1 UNION ALL SELECT 2 LIMIT 1) UNION ALL SELECT 3 UNION SELECT 4").Query);

        var left = Assert.IsType<Query.SetOperation>(union.Left);
        Assert.Equal((false, true), (union.All, left.All));
        Assert.NotNull(Assert.IsType<Query.SetOperation>(left.Left).Limit);
    }

    private static IEnumerable<Query.Select> Leaves(Query query) =>
        query is Query.SetOperation set ? Leaves(set.Left).Concat(Leaves(set.Right)) : [Assert.IsType<Query.Select>(query)];

    private static int Depth(Query query) => query is Query.SetOperation set ? 1 + Math.Max(Depth(set.Left), Depth(set.Right)) : 0;

    [Fact]
    public void With_keeps_writing_tables_and_generated_columns()
    {
        var query = Read.Select(
            """
            WITH RECURSIVE d AS (DELETE FROM t RETURNING id),
              w(a) AS (SELECT 1 UNION ALL SELECT a + 1 FROM w) SEARCH BREADTH FIRST BY a SET o CYCLE a SET c USING p
            SELECT * FROM w, d
            """);
        var with = Assert.IsType<With>(query.With);

        Assert.True(with.Recursive);
        Assert.IsType<Statement.Delete>(with.Tables[0].Body);
        Assert.Equal(["o", "c", "p"], with.Tables[1].ExtraColumns.Select(c => c.Name));
        Assert.Equal(["a"], with.Tables[1].Columns.Select(c => c.Name));
    }

    [Fact]
    public void Grouping_sets_are_read_down_to_their_keys() =>
        Assert.Equal(4, Read.Select("SELECT 1 FROM t GROUP BY ROLLUP (a, (b, c)), GROUPING SETS ((d), ())").GroupBy.Count);

    [Fact]
    public void Distinct_is_plain_or_by_keys()
    {
        Assert.True(Read.Select("SELECT DISTINCT a FROM t") is { Distinct: true, DistinctOn.Count: 0 });
        Assert.True(Read.Select("SELECT DISTINCT ON (a, b) c FROM t") is { Distinct: false, DistinctOn.Count: 2 });
    }

    [Fact]
    public void Locks_are_seen() => Assert.True(Read.Select("SELECT * FROM t FOR UPDATE SKIP LOCKED").Locks);

    [Fact]
    public void Select_into_has_a_target()
    {
        var into = Read.Statement<Statement.Select>("SELECT a INTO TEMP x FROM t UNION SELECT b FROM u").Into;

        Assert.Equal((IntoKind.Table, "x"), (into?.Kind, into?.Table?.ToString()));
        Assert.IsType<Statement.Unsupported>(Read.Batch("SELECT * FROM (SELECT 1 INTO x) y").Statements[0]);
    }

    [Fact]
    public void Values_and_table_are_queries()
    {
        Assert.Equal(2, Assert.IsType<Query.Values>(Read.Statement<Statement.Select>("VALUES (1, 2), (3, 4)").Query).Rows.Count);
        Assert.IsType<Expression.Star>(Read.Select("TABLE t").Items[0].Value);
    }

    [Fact]
    public void Tables_keep_schema_alias_and_only()
    {
        var table = Read.Table<TableReference.Named>("ONLY s.t AS u (a, b)");

        Assert.Equal(("s.t", "u", true), (table.Name.ToString(), table.Alias?.Name, table.Only));
        Assert.Equal(["a", "b"], table.ColumnAliases.Select(c => c.Name));
        Assert.False(Read.Table<TableReference.Named>("t").Only);
    }

    [Theory]
    [InlineData("a CROSS JOIN b", JoinKind.Cross)]
    [InlineData("a JOIN b ON true", JoinKind.Inner)]
    [InlineData("a LEFT JOIN b USING (x)", JoinKind.Left)]
    [InlineData("a NATURAL RIGHT JOIN b", JoinKind.Right)]
    [InlineData("a FULL JOIN b ON a.x = b.x", JoinKind.Full)]
    public void Joins_have_kinds(string sql, JoinKind kind) => Assert.Equal(kind, Read.Table<TableReference.Join>(sql).Kind);

    [Fact]
    public void Using_may_name_its_columns_and_the_join()
    {
        var join = Read.Table<TableReference.Join>("(a JOIN b USING (x, y) AS m) AS j (p)");

        Assert.Equal(["x", "y"], join.Using.Select(c => c.Name));
        Assert.Equal(("m", "j"), (join.UsingAlias?.Name, join.Alias?.Name));
    }

    [Fact]
    public void Functions_in_from_keep_definitions_and_ordinality()
    {
        var one = Read.Table<TableReference.Functions>("json_to_recordset('[]') AS x(a int, b text)");
        var many = Read.Table<TableReference.Functions>("LATERAL ROWS FROM (f(1) AS (a int), g()) WITH ORDINALITY AS t");

        Assert.Equal(["a", "b"], one.Calls[0].DefinedColumns.Select(c => c.Name));
        Assert.True(many is { WithOrdinality: true, Lateral: true, Calls.Count: 2 });
        Assert.Equal(["a"], many.Calls[0].DefinedColumns.Select(c => c.Name));
        Assert.Empty(many.Calls[1].DefinedColumns);
    }

    [Fact]
    public void Document_tables_name_columns_and_inputs()
    {
        var json = Read.Table<TableReference.Computed>(
            "JSON_TABLE(d, '$[*]' PASSING p AS v COLUMNS (a int PATH '$.a' DEFAULT q ON EMPTY, NESTED '$.n[*]' COLUMNS (b text), o FOR ORDINALITY)) AS j");
        var xml = Read.Table<TableReference.Computed>("XMLTABLE('/r' PASSING d COLUMNS a int PATH 'x' DEFAULT e) AS x");

        Assert.Equal(["a", "b", "o"], json.Columns.Select(c => c.Name));
        Assert.Equal(["d", "p", "q"], json.Inputs.OfType<Expression.Column>().Select(c => c.Name.ToString()));
        Assert.Equal(["a"], xml.Columns.Select(c => c.Name));
        Assert.Equal(["d", "e"], xml.Inputs.OfType<Expression.Column>().Select(c => c.Name.ToString()));
    }

    [Fact]
    public void Samples_keep_their_arguments() =>
        Assert.Equal(2, Read.Table<TableReference.Named>("t TABLESAMPLE bernoulli (a) REPEATABLE (b)").Sample.Count);
}
