using DbPortal.Sql.Dialects.MySql;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.MySql;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("1 + 2 * 3", "(1 + (2 * 3))")]
    [InlineData("1 - 2 - 3", "((1 - 2) - 3)")]
    [InlineData("a or b and c", "(a or (b and c))")]
    [InlineData("a xor b or c", "((a xor b) or c)")]
    [InlineData("not a = b", "(not (a = b))")]
    [InlineData("not a and b", "((not a) and b)")]
    [InlineData("! a = b", "((! a) = b)")]
    [InlineData("a = b = c", "((a = b) = c)")]
    [InlineData("a | b & c << d", "(a | (b & (c << d)))")]
    [InlineData("- a ^ b", "((- a) ^ b)")]
    [InlineData("a div b mod c", "((a div b) mod c)")]
    [InlineData("a like b and c", "((a like b) and c)")]
    [InlineData("a regexp b + c", "(a regexp (b + c))")]
    [InlineData("a || b", "(a or b)")]
    [InlineData("a && b", "(a and b)")]
    [InlineData("a sounds like b", "(a sounds like b)")]
    public void Operators_bind_as_on_the_server(string sql, string shape) => Assert.Equal(shape, Shape(Servers.MySql84.Value(sql)));

    [Fact]
    public void Two_pipes_join_strings_where_the_mode_says_so()
    {
        var dialect = MySqlDialect.For(Servers.MySql84.Server, MySqlModes.PipesAsConcat);
        var both = Assert.IsType<Expression.Binary>(dialect.Value("a || b"));
        Assert.Equal(OperatorClass.Concatenation, both.Class);
        Assert.Equal(OperatorClass.Logical, Assert.IsType<Expression.Binary>(Servers.MySql84.Value("a || b")).Class);
    }

    [Theory]
    [InlineData("a = 1", OperatorClass.Equality)]
    [InlineData("a <=> 1", OperatorClass.Equality)]
    [InlineData("a <> 1", OperatorClass.Equality)]
    [InlineData("a < 1", OperatorClass.Range)]
    [InlineData("a like 'x'", OperatorClass.Pattern)]
    [InlineData("a not rlike 'x'", OperatorClass.Pattern)]
    [InlineData("a % 2", OperatorClass.Arithmetic)]
    [InlineData("a -> '$.x'", OperatorClass.Extraction)]
    [InlineData("1 member of (a)", OperatorClass.Other)]
    public void Operators_have_the_class_of_what_they_disclose(string sql, OperatorClass expected) =>
        Assert.Equal(expected, Assert.IsType<Expression.Binary>(Servers.MySql84.Value(sql)).Class);

    [Theory]
    [InlineData("EXTRACT(YEAR FROM d)", "extract", 2)]
    [InlineData("TRIM(LEADING 'x' FROM s)", "trim", 2)]
    [InlineData("SUBSTRING(s FROM 2 FOR 3)", "substring", 3)]
    [InlineData("POSITION('a' IN s)", "position", 2)]
    [InlineData("CONVERT(s USING utf8mb4)", "convert", 1)]
    [InlineData("MATCH (a, b) AGAINST ('x' IN BOOLEAN MODE)", "match", 3)]
    [InlineData("CHAR(65, 66 USING utf8mb4)", "char", 2)]
    [InlineData("TIMESTAMPDIFF(DAY, a, b)", "timestampdiff", 3)]
    [InlineData("GET_FORMAT(DATE, 'EUR')", "get_format", 2)]
    [InlineData("WEIGHT_STRING(s AS CHAR(4))", "weight_string", 1)]
    [InlineData("DEFAULT(c)", "default", 1)]
    [InlineData("CURRENT_TIMESTAMP(3)", "current_timestamp", 1)]
    [InlineData("CURRENT_DATE", "current_date", 0)]
    [InlineData("JSON_VALUE(a, '$.x' DEFAULT b ON EMPTY)", "json_value", 3)]
    public void Forms_of_the_grammar_are_calls_of_what_they_mean(string sql, string name, int arguments)
    {
        var call = Assert.IsType<Expression.Call>(Servers.MySql84.Value(sql));
        Assert.Equal((name, arguments, true), (call.Name.ToString().ToLowerInvariant(), call.Arguments.Count, call.FromGrammar));
    }

    [Fact]
    public void If_is_a_choice_by_a_condition() => Assert.Single(Assert.IsType<Expression.Case>(Servers.MySql84.Value("IF(a = 1, b, c)")).Whens);

    [Fact]
    public void A_quoted_if_is_a_stored_function() => Assert.IsType<Expression.Call>(Servers.MySql84.Value("`if`(a = 1, b, c)"));

    [Fact]
    public void Group_concat_keeps_its_order_and_its_quantifier()
    {
        var call = Assert.IsType<Expression.Call>(Servers.MySql84.Value("GROUP_CONCAT(DISTINCT a, b ORDER BY c DESC SEPARATOR ';')"));
        Assert.True(call.Distinct);
        Assert.Equal(2, call.Arguments.Count);
        Assert.True(Assert.Single(call.OrderBy).Descending);
    }

    [Fact]
    public void An_aggregate_over_a_window_keeps_keys_order_and_bounds()
    {
        var call = Assert.IsType<Expression.Call>(Servers.MySql84.Value("SUM(a) OVER (PARTITION BY b ORDER BY c ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)"));
        Assert.NotNull(call.Over);
        Assert.Equal((1, 1, 1), (call.Over.PartitionBy.Count, call.Over.OrderBy.Count, call.Over.Bounds.Count));
    }

    [Fact]
    public void An_assignment_in_an_expression_keeps_its_value()
    {
        var variable = Assert.IsType<Expression.Variable>(Servers.MySql84.Value("@v := ssn"));
        Assert.IsType<Expression.Column>(variable.Assigned);
    }

    [Fact]
    public void Parentheses_tell_queries_from_values_at_any_depth()
    {
        Assert.IsType<Expression.InQuery>(Servers.MySql84.Value("a IN (((SELECT 1) UNION (SELECT 2)))"));
        Assert.IsType<Expression.InList>(Servers.MySql84.Value("a IN ((SELECT 1), 2)"));
        Assert.IsType<Expression.InList>(Servers.MySql84.Value("a IN ((SELECT 1) + 1)"));
        Assert.IsType<Expression.ScalarQuery>(Servers.MySql84.Value("((SELECT 1))"));
        Assert.IsType<Expression.Row>(Servers.MySql84.Value("((SELECT 1), 2)"));
    }

    [Fact]
    public void A_computed_escape_character_is_not_followed() =>
        Assert.IsType<Expression.Unsupported>(Servers.MySql84.Value("'a' LIKE 'b' ESCAPE (SELECT 'x')"));

    [Theory]
    [InlineData("SELECT 1 = NOT 1")]
    [InlineData("SELECT 1 IS NULL + 1")]
    [InlineData("SELECT a BETWEEN 1")]
    [InlineData("SELECT CASE 1 END")]
    [InlineData("SELECT (1")]
    [InlineData("SELECT 1 IN ()")]
    [InlineData("SELECT f(1 AS x)")]
    [InlineData("SELECT CAST(1 AS klingon)")]
    [InlineData("SELECT a -> b FROM t")]
    [InlineData("SELECT VALUES(a) FROM t")]
    public void What_the_grammar_does_not_know_is_refused(string sql) => Servers.MySql84.Reject(sql);

    [Fact]
    public void A_long_chain_of_or_is_not_deep()
    {
        var sql = "SELECT 1 FROM t WHERE " + string.Join(" OR ", Enumerable.Range(0, 5000).Select(i => "a = " + i));
        Servers.MySql84.Read(sql);
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("(SELECT ", "1", ")")]
    [InlineData("", "1", " + 1")]
    [InlineData("NOT ", "1", "")]
    [InlineData("- ", "1", "")]
    [InlineData("", "a", " COLLATE x")]
    [InlineData("f(", "1", ")")]
    [InlineData("CASE WHEN 1 THEN ", "1", " END")]
    public void Too_deep_a_tree_is_refused_and_not_overflown(string before, string middle, string after)
    {
        var sql = "SELECT " + string.Concat(Enumerable.Repeat(before, 20_000)) + middle + string.Concat(Enumerable.Repeat(after, 20_000));
        Assert.Equal(RejectionReason.LimitExceeded, Servers.MySql84.Reject(sql).Reason);
    }

    private static string Shape(Expression expression) => expression switch
    {
        Expression.Column column => column.Name.ToString(),
        Expression.Literal literal => literal.Text ?? "null",
        Expression.Unary unary => $"({unary.Operator} {Shape(unary.Operand)})",
        Expression.Binary binary => $"({Shape(binary.Left)} {binary.Operator} {Shape(binary.Right)})",
        _ => expression.GetType().Name,
    };
}
