using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("a = b", "=", OperatorClass.Equality)]
    [InlineData("a != b", "<>", OperatorClass.Equality)]
    [InlineData("a IS DISTINCT FROM b", "IS DISTINCT FROM", OperatorClass.Equality)]
    [InlineData("a >= b", ">=", OperatorClass.Range)]
    [InlineData("a LIKE b", "LIKE", OperatorClass.Pattern)]
    [InlineData("a NOT ILIKE b", "NOT ILIKE", OperatorClass.Pattern)]
    [InlineData("a SIMILAR TO b", "SIMILAR TO", OperatorClass.Pattern)]
    [InlineData("a ~* b", "~*", OperatorClass.Pattern)]
    [InlineData("a || b", "||", OperatorClass.Concatenation)]
    [InlineData("a % b", "%", OperatorClass.Arithmetic)]
    [InlineData("a ->> b", "->>", OperatorClass.Extraction)]
    [InlineData("a @> b", "@>", OperatorClass.Other)]
    [InlineData("a <-> b", "<->", OperatorClass.Other)]
    [InlineData("a OR b", "OR", OperatorClass.Logical)]
    public void Operators_have_classes(string sql, string sign, OperatorClass type)
    {
        var binary = Read.Item<Expression.Binary>(sql);

        Assert.Equal((sign, type), (binary.Operator, binary.Class));
    }

    [Fact]
    public void An_operator_of_another_schema_may_do_anything()
    {
        var own = Read.Item<Expression.Binary>("a OPERATOR(pg_catalog.=) b");
        var other = Read.Item<Expression.Binary>("a OPERATOR(public.=) b");

        Assert.Equal(("pg_catalog", OperatorClass.Equality), (own.Schema, own.Class));
        Assert.Equal(("public", OperatorClass.Other), (other.Schema, other.Class));
    }

    [Fact]
    public void Parts_of_composites_and_arrays_are_reached_step_by_step()
    {
        var field = Read.Item<Expression.Field>("(x.home[1]).city");
        var element = Assert.IsType<Expression.Subscript>(field.Operand);

        Assert.Equal("city", field.Name.Name);
        Assert.Equal("x.home", Assert.IsType<Expression.Column>(element.Operand).Name.ToString());
        Assert.IsType<Expression.ExpandComposite>(Read.Select("SELECT (c).* FROM c").Items[0].Value);
    }

    [Fact]
    public void Both_bounds_of_a_slice_are_kept() => Assert.Equal(2, Read.Item<Expression.Subscript>("a[lo:hi]").Indexes.Count);

    [Theory]
    [InlineData("extract(year FROM a)", "extract", 2)]
    [InlineData("substring(a FROM 1 FOR 2)", "substring", 3)]
    [InlineData("trim(both 'x' FROM a)", "btrim", 2)]
    [InlineData("position('x' IN a)", "position", 2)]
    [InlineData("a AT TIME ZONE 'UTC'", "timezone", 2)]
    [InlineData("coalesce(a, b)", "coalesce", 2)]
    [InlineData("nullif(a, b)", "nullif", 2)]
    [InlineData("greatest(a, b, c)", "greatest", 3)]
    [InlineData("current_date", "current_date", 0)]
    [InlineData("current_user", "current_user", 0)]
    [InlineData("localtimestamp(2)", "localtimestamp", 0)]
    [InlineData("json_array(a, b)", "json_array", 2)]
    [InlineData("json_object('k': a, 'l': b)", "json_object", 4)]
    [InlineData("json_value(a, '$.x' DEFAULT b ON EMPTY)", "json_value", 3)]
    [InlineData("json_objectagg(a : b)", "json_objectagg", 2)]
    [InlineData("xmlelement(name n, xmlattributes(a AS b), c)", "xmlelement", 2)]
    [InlineData("xmlforest(a, b)", "xmlforest", 2)]
    public void Forms_of_the_grammar_are_calls_that_nobody_can_redefine(string sql, string name, int arguments)
    {
        var call = Read.Item<Expression.Call>(sql);

        Assert.Equal((name, arguments, true), (call.Name.ToString(), call.Arguments.Count, call.FromGrammar));
        Assert.NotNull(Read.Dialect().FindFunction(name));
    }

    [Fact]
    public void A_function_named_like_a_form_of_the_grammar_is_not_taken_for_it() =>
        Assert.IsType<Statement.Unsupported>(Read.Batch("SELECT \"coalesce\"(a) FROM t").Statements[0]);

    [Fact]
    public void An_aggregate_keeps_all_its_clauses()
    {
        var call = Read.Item<Expression.Call>("string_agg(DISTINCT a, ',' ORDER BY b DESC) FILTER (WHERE c)");
        var ordered = Read.Item<Expression.Call>("percentile_cont(0.5) WITHIN GROUP (ORDER BY a)");

        Assert.True(call.Distinct);
        Assert.True(Assert.Single(call.OrderBy).Descending);
        Assert.IsType<Expression.Column>(call.Filter);
        Assert.Empty(ordered.OrderBy);
        Assert.Single(ordered.WithinGroup);
        Assert.True(Read.Item<Expression.Call>("count(*)").AllRows);
    }

    [Fact]
    public void Windows_are_named_or_defined_in_place()
    {
        var select = Read.Select("SELECT rank() OVER w, sum(a) OVER (w ORDER BY b ROWS BETWEEN x PRECEDING AND CURRENT ROW) FROM t WINDOW w AS (PARTITION BY c)");
        var windows = select.Items.Select(i => Assert.IsType<Expression.Call>(i.Value).Over).ToList();

        Assert.Equal("w", windows[0]?.Base?.Name);
        Assert.Equal("w", windows[1]?.Base?.Name);
        Assert.Single(windows[1]?.Bounds ?? []);
        Assert.Equal("w", Assert.Single(select.Windows).Name?.Name);
    }

    [Fact]
    public void Named_and_variadic_arguments_are_marked()
    {
        var call = Read.Item<Expression.Call>("f(1, b => 2, VARIADIC c)");

        Assert.Equal([null, "b", null], call.Arguments.Select(a => a.Name));
        Assert.Equal([false, false, true], call.Arguments.Select(a => a.Variadic));
    }

    [Fact]
    public void Subqueries_keep_their_kind()
    {
        Assert.NotNull(Read.Item<Expression.Exists>("EXISTS (SELECT 1)").Query);
        Assert.Equal("<", Read.Item<Expression.QuantifiedQuery>("a < ALL (SELECT b FROM t)").Operator);
        Assert.IsType<Expression.Column>(Read.Item<Expression.InQuery>("a IN (SELECT b FROM t)").Operand);
        Assert.True(Read.Item<Expression.QuantifiedArray>("a = ANY (b)") is { All: false, Class: OperatorClass.Equality });
        Assert.NotNull(Read.Item<Expression.ScalarQuery>("(SELECT 1)").Query);
        Assert.NotNull(Read.Item<Expression.ArrayQuery>("ARRAY(SELECT 1)").Query);
    }

    [Theory]
    [InlineData("a::int", "int4")]
    [InlineData("CAST(a AS numeric(10, 2))", "numeric")]
    [InlineData("a::text[]", "text[]")]
    [InlineData("a::public.mood", "public.mood")]
    [InlineData("date '2020-01-01'", "date")]
    [InlineData("interval '1' day", "interval")]
    public void Casts_name_the_type_without_modifiers(string sql, string type) => Assert.Equal(type, Read.Item<Expression.Cast>(sql).Type);

    [Theory]
    [InlineData("a IS NOT NULL", "null", true)]
    [InlineData("a IS NOT UNKNOWN", "unknown", true)]
    [InlineData("a IS FALSE", "false", false)]
    [InlineData("a IS JSON OBJECT", "json", false)]
    [InlineData("a IS DOCUMENT", "document", false)]
    public void Tests_keep_their_word(string sql, string test, bool negated)
    {
        var read = Read.Item<Expression.Is>(sql);

        Assert.Equal((test, negated), (read.Test, read.Negated));
    }

    [Fact]
    public void A_thousand_conditions_stay_shallow()
    {
        static int Depth(Expression e) => e is Expression.Binary b ? 1 + Math.Max(Depth(b.Left), Depth(b.Right)) : 0;

        Assert.InRange(Depth(Read.Item<Expression>(string.Join(" AND ", Enumerable.Repeat("a", 1000)))), 9, 11);
    }
}
