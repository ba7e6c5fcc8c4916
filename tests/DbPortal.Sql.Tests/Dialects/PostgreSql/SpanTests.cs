using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

public sealed class SpanTests
{
    [Theory]
    [InlineData("'plain'")]
    [InlineData("'it''s'")]
    [InlineData("E'\\'x'")]
    [InlineData("$tag$ x $tag$")]
    [InlineData("12.5e3")]
    [InlineData("-7")]
    [InlineData("U&'d\\0061ta'")]
    [InlineData("B'101'")]
    [InlineData("'a'\n  'b'")]
    public void A_constant_covers_exactly_its_text(string literal)
    {
        var batch = Read.Batch($"SELECT 'é😀', {literal} , 1");
        var query = Assert.IsType<Query.Select>(Assert.IsType<Statement.Select>(batch.Statements[0]).Query);

        Assert.Equal(literal, Read.Text(batch, Assert.IsType<Expression.Literal>(query.Items[1].Value).Span));
    }

    [Fact]
    public void Every_part_of_a_name_has_its_place()
    {
        const string Sql = "SELECT 'é', public . \"Some Table\".\"Col\" FROM t";
        var name = Assert.IsType<Expression.Column>(Read.Select(Sql).Items[1].Value).Name;

        Assert.Equal(["public", "Some Table", "Col"], name.Parts.Select(p => p.Name));
        Assert.Equal([false, true, true], name.Parts.Select(p => p.Quoted));
        Assert.Equal(["public", "\"Some Table\"", "\"Col\""], name.Parts.Select(p => Sql.Substring(p.Span.Start, p.Span.Length)));
    }

    [Fact]
    public void Statements_are_found_without_their_semicolons_and_comments()
    {
        var batch = Read.Batch("  SELECT 'ö' ; -- one\n/* two */ UPDATE t SET a = 1 ;;");

        Assert.Equal(["SELECT 'ö'", "UPDATE t SET a = 1"], batch.Statements.Select(batch.TextOf));
    }

    [Theory]
    [InlineData("EXPLAIN SELECT 1")]
    [InlineData("EXPLAIN ANALYZE VERBOSE SELECT 1")]
    [InlineData("EXPLAIN (ANALYZE, FORMAT JSON) SELECT 1")]
    public void An_explained_statement_is_the_rest_of_the_text(string sql)
    {
        var batch = Read.Batch(sql);

        Assert.Equal("SELECT 1", batch.TextOf(Assert.IsType<Statement.Explain>(batch.Statements[0]).Inner));
    }

    [Fact]
    public void A_call_ends_at_its_parenthesis()
    {
        var batch = Read.Batch("SELECT upper( a ) || f()");
        var query = Assert.IsType<Query.Select>(Assert.IsType<Statement.Select>(batch.Statements[0]).Query);
        var both = Assert.IsType<Expression.Binary>(query.Items[0].Value);

        Assert.Equal("upper( a )", Read.Text(batch, both.Left.Span));
        Assert.Equal("f()", Read.Text(batch, both.Right.Span));
    }

    [Theory]
    [InlineData("coalesce(current_date)", "current_date")]
    [InlineData("coalesce(localtimestamp (2))", "localtimestamp (2)")]
    [InlineData("(sum(a) OVER w)", "w")]
    [InlineData("(sum(a) OVER ( w ))", "( w )")]
    public void A_form_without_parentheses_takes_nobody_elses(string sql, string inner)
    {
        var batch = Read.Batch($"SELECT {sql} FROM t WINDOW w AS ()");
        var query = Assert.IsType<Query.Select>(Assert.IsType<Statement.Select>(batch.Statements[0]).Query);
        var call = Assert.IsType<Expression.Call>(query.Items[0].Value);

        Assert.Equal(inner, Read.Text(batch, call.Over?.Span ?? call.Arguments[0].Value.Span));
    }
}
