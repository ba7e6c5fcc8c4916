using DbPortal.Sql.Syntax;
using static DbPortal.Sql.Tests.Dialects.Sqlite.SqliteReading;

namespace DbPortal.Sql.Tests.Dialects.Sqlite;

public sealed class SqliteQueryTests
{
    [Fact]
    public void Compounds_group_from_the_left_and_order_belongs_to_the_whole()
    {
        var query = Assert.IsType<Query.SetOperation>(One<Statement.Select>("SELECT 1 UNION ALL SELECT 2 EXCEPT VALUES (3) INTERSECT SELECT 4 ORDER BY 1 LIMIT 2, 5").Query);
        Assert.Equal(SetOperator.Intersect, query.Operator);
        Assert.Equal(SetOperator.Except, Assert.IsType<Query.SetOperation>(query.Left).Operator);
        Assert.Single(query.OrderBy);
        Assert.Equal("5", Assert.IsType<Expression.Literal>(query.Limit).Text);
        Assert.Equal("2", Assert.IsType<Expression.Literal>(query.Offset).Text);
    }

    [Theory]
    [InlineData("SELECT 1 ORDER BY 1 UNION SELECT 2")]
    [InlineData("VALUES (1) ORDER BY 1")]
    [InlineData("VALUES (1), (2, 3)")]
    [InlineData("SELECT 1 FROM a NATURAL JOIN b ON 1")]
    [InlineData("SELECT * FROM t WHERE")]
    [InlineData("SELECT a FROM t GROUP x")]
    [InlineData("SELECT t.*")]
    [InlineData("(SELECT 1)")]
    [InlineData("SELECT 1 FROM a LEFT b")]
    [InlineData("WITH x AS SELECT 1 SELECT 2")]
    public void What_the_grammar_does_not_take_is_refused(string sql)
    {
        if (sql == "SELECT t.*")
            Assert.IsType<ParseOutcome.Parsed>(Read(sql)); // the grammar takes it; binding refuses it
        else
            Assert.Equal(RejectionReason.SyntaxError, Rejected(sql).Reason);
    }

    [Fact]
    public void Common_tables_keep_names_columns_and_recursion()
    {
        var with = One<Statement.Select>("WITH RECURSIVE a (x, y) AS MATERIALIZED (SELECT 1, 2), b AS NOT MATERIALIZED (SELECT * FROM a) SELECT * FROM b").Query.With;
        Assert.NotNull(with);
        Assert.True(with.Recursive);
        Assert.Equal(["a", "b"], with.Tables.Select(t => t.Name.Name));
        Assert.Equal(["x", "y"], with.Tables[0].Columns.Select(c => c.Name));
    }

    [Theory]
    [InlineData("a JOIN b ON a.x = b.x", JoinKind.Inner, false)]
    [InlineData("a, b", JoinKind.Cross, false)]
    [InlineData("a CROSS JOIN b", JoinKind.Cross, false)]
    [InlineData("a LEFT OUTER JOIN b USING (x, y)", JoinKind.Left, false)]
    [InlineData("a RIGHT JOIN b", JoinKind.Right, false)]
    [InlineData("a NATURAL FULL JOIN b", JoinKind.Full, true)]
    [InlineData("a NATURAL JOIN b", JoinKind.Inner, true)]
    public void Joins_keep_their_kind(string from, JoinKind kind, bool natural)
    {
        var join = Assert.IsType<TableReference.Join>(Assert.Single(Select($"SELECT * FROM {from}").From));
        Assert.Equal(kind, join.Kind);
        Assert.Equal(natural, join.Natural);
    }

    [Fact]
    public void Joins_and_commas_group_from_the_left()
    {
        var outer = Assert.IsType<TableReference.Join>(Assert.Single(Select("SELECT * FROM a, b AS x LEFT JOIN (c JOIN d) e ON 1").From));
        Assert.Equal(JoinKind.Left, outer.Kind);
        Assert.Equal(JoinKind.Cross, Assert.IsType<TableReference.Join>(outer.Left).Kind);
        Assert.Equal("e", Assert.IsType<TableReference.Join>(outer.Right).Alias?.Name);
    }

    [Fact]
    public void An_alias_of_a_single_table_inside_parentheses_is_refused() =>
        Assert.Equal(RejectionReason.NotUnderstood, Rejected("SELECT * FROM a, (b AS y)").Reason);

    [Fact]
    public void A_choice_of_index_is_refused_for_it_orders_the_rows() =>
        Assert.Equal(RejectionReason.NotUnderstood, Rejected("SELECT id FROM t INDEXED BY i").Reason);

    [Fact]
    public void Functions_in_from_take_arguments_and_an_alias()
    {
        var join = Assert.IsType<TableReference.Join>(Assert.Single(Select("SELECT * FROM t, json_each(t.doc, '$.a') AS j").From));
        var functions = Assert.IsType<TableReference.Functions>(join.Right);
        Assert.True(functions.Lateral);
        Assert.Equal("j", functions.Alias?.Name);
        Assert.Equal(2, Assert.IsType<Expression.Call>(Assert.Single(functions.Calls).Call).Arguments.Count);
    }

    [Fact]
    public void Aliases_may_be_strings_and_bare_words_that_are_no_clause()
    {
        var query = Select("SELECT a 'x y', b AS \"left\", c key, d AS limit_ FROM t NOT INDEXED WINDOW w AS (PARTITION BY a), v AS (w ORDER BY b)");
        Assert.Equal(["x y", "left", "key", "limit_"], query.Items.Select(i => i.Alias?.Name));
        Assert.Equal(["w", "v"], query.Windows.Select(w => w.Name?.Name));
        Assert.Null(Assert.IsType<TableReference.Named>(Assert.Single(query.From)).Alias);
    }

    [Fact]
    public void Stars_know_their_table()
    {
        var items = Select("SELECT *, t.*, 't'.* FROM t").Items.Select(i => Assert.IsType<Expression.Star>(i.Value).Qualifier?.ToString());
        Assert.Equal([null, "t", "t"], items);
    }

    [Fact]
    public void Spans_cover_what_was_read()
    {
        const string sql = "SELECT 1; SELECT  a + b  AS c FROM t /* end */ ; ";
        var batch = Batch(sql);
        Assert.Equal(["SELECT 1", "SELECT  a + b  AS c FROM t"], batch.Statements.Select(batch.TextOf));
    }
}
