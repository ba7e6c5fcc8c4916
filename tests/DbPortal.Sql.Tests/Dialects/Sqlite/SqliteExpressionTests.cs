using DbPortal.Sql.Syntax;
using Microsoft.Data.Sqlite;
using static DbPortal.Sql.Tests.Dialects.Sqlite.SqliteReading;

namespace DbPortal.Sql.Tests.Dialects.Sqlite;

public sealed class SqliteExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "(1 + (2 * 3))")]
    [InlineData("a || b -> c", "((a || b) -> c)")]
    [InlineData("a * b || c", "(a * (b || c))")]
    [InlineData("NOT a = b", "(not (a = b))")]
    [InlineData("a = NOT b = c", "(a = (not (b = c)))")]
    [InlineData("a < b = c", "((a < b) = c)")]
    [InlineData("a | b + c", "(a | (b + c))")]
    [InlineData("-a COLLATE nocase", "((- a) collate nocase)")]
    [InlineData("a || b COLLATE nocase", "(a || (b collate nocase))")]
    [InlineData("a OR b AND c", "(a or (b and c))")]
    [InlineData("a BETWEEN b AND c AND d", "((a between b and c) and d)")]
    [InlineData("a NOT BETWEEN b = 1 AND c", "(a not between (b = 1) and c)")]
    [InlineData("a LIKE b ESCAPE c AND d", "((a like b escape c) and d)")]
    [InlineData("a NOT GLOB b || c", "(a not glob (b || c))")]
    [InlineData("a IS NOT NULL", "(a is not null)")]
    [InlineData("a NOTNULL", "(a is not null)")]
    [InlineData("a NOT NULL", "(a is not null)")]
    [InlineData("a ISNULL = b", "((a is null) = b)")]
    [InlineData("a IS NOT b", "(a is not b)")]
    [InlineData("a IS NOT DISTINCT FROM b", "(a is not distinct from b)")]
    [InlineData("a IS TRUE", "(a is true)")]
    [InlineData("a NOT IN (1, 2)", "(a not in (1, 2))")]
    [InlineData("(a, b) = (1, 2)", "((a, b) = (1, 2))")]
    [InlineData("CAST(a AS varchar(10))", "cast(a as varchar)")]
    [InlineData("CASE a WHEN 1 THEN 2 ELSE 3 END", "case a when 1 then 2 else 3 end")]
    [InlineData("~ - a", "(~ (- a))")]
    [InlineData("main.t.c", "main.t.c")]
    [InlineData("'t'.\"c\"", "t.c")]
    [InlineData("replace(a, left, [b c])", "replace(a, left, b c)")]
    [InlineData("?12 + :name + @x + $y + ?", "((((?12 + :name) + @x) + $y) + ?)")]
    public void Operators_bind_as_in_the_grammar(string sql, string expected) => Assert.Equal(expected, SqliteParentheses.Write(Expression(sql)));

    [Fact]
    public void Random_expressions_mean_to_the_library_what_their_tree_says()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var sql = RandomExpression.Write(random);
            var written = SqliteParentheses.Write(Expression(sql));
            Assert.True(Equals(Evaluate(connection, sql), Evaluate(connection, written)), $"{sql}\n{written}");
        }
    }

    [Fact]
    public void A_name_in_double_quotes_stays_a_column_that_may_turn_out_a_string()
    {
        var column = Assert.IsType<Expression.Column>(Expression("\"no such\""));
        Assert.True(column.Name.Last.Quoted);
    }

    [Fact]
    public void A_call_keeps_distinct_order_filter_and_window()
    {
        var call = Assert.IsType<Expression.Call>(Expression("group_concat(DISTINCT a ORDER BY b) FILTER (WHERE c) OVER (w PARTITION BY d ORDER BY e ROWS BETWEEN f PRECEDING AND CURRENT ROW)"));
        Assert.True(call.Distinct);
        Assert.Single(call.OrderBy);
        Assert.NotNull(call.Filter);
        Assert.NotNull(call.Over);
        Assert.Equal("w", call.Over.Base?.Name);
        Assert.Single(call.Over.PartitionBy);
        Assert.Single(call.Over.OrderBy);
        Assert.Single(call.Over.Bounds);
    }

    [Fact]
    public void Raise_is_read_but_not_supported() => Assert.IsType<Expression.Unsupported>(Expression("RAISE(ABORT, 'x')"));

    [Fact]
    public void In_a_table_reads_the_whole_table()
    {
        var test = Assert.IsType<Expression.InQuery>(Expression("(1, 2) IN main.t"));
        var table = Assert.IsType<TableReference.Named>(Assert.Single(Assert.IsType<Query.Select>(test.Query).From));
        Assert.Equal("main.t", table.Name.ToString());
    }

    [Theory]
    [InlineData("1 +")]
    [InlineData("(1")]
    [InlineData("a b c")]
    [InlineData("CASE END")]
    [InlineData("f(DISTINCT)")]
    [InlineData("a BETWEEN 1 OR 2")]
    [InlineData("select")]
    [InlineData("x'123'")]
    [InlineData("12ab")]
    [InlineData("a ! b")]
    [InlineData("{a}")]
    [InlineData(":a(b)")]
    [InlineData("#1")]
    public void What_the_grammar_does_not_take_is_a_syntax_error(string sql) =>
        Assert.Equal(RejectionReason.SyntaxError, Rejected("SELECT " + sql).Reason);

    private static object? Evaluate(SqliteConnection connection, string expression)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the text is the very thing under test
        command.CommandText = $"SELECT typeof({expression}) || ':' || quote({expression})";
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
