namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

public sealed class CommentTests
{
    [Theory]
    [InlineData("SELECT 1 -- one", "SELECT 1       ")]
    [InlineData("SELECT /* a */ 1", "SELECT         1")]
    [InlineData("SELECT /* a /* b */ c */ 1", "SELECT                   1")]
    [InlineData("SELECT 1 -- one\n, 2", "SELECT 1       \n, 2")]
    [InlineData("SELECT /* é😀 */ 1", "SELECT           1")]
    [InlineData("SELECT 1 /* two\nlines */", "SELECT 1                ")]
    [InlineData("SELECT 1+--x\n1", "SELECT 1+   \n1")]
    public void Comments_become_spaces_of_the_same_length(string sql, string blanked) => Assert.Equal(blanked, Read.Batch(sql).Text);

    [Theory]
    [InlineData("SELECT '-- no /* comment'")]
    [InlineData("SELECT 'it''s -- one'")]
    [InlineData("SELECT E'\\' -- one'")]
    [InlineData("SELECT \"a--b\" FROM (SELECT 1) AS t(\"a--b\")")]
    [InlineData("SELECT $$ -- $$, $t$ /* $$ $t$")]
    [InlineData("SELECT a$b$c FROM t")]
    [InlineData("SELECT U&'d\\0061t -- a'")]
    [InlineData("SELECT E'a'\n'\\' -- b'")]
    public void What_only_looks_like_a_comment_stays(string sql) => Assert.Equal(sql, Read.Batch(sql).Text);

    [Theory]
    [InlineData("SELECT a NOT /* c */ IN (1) FROM t")]
    [InlineData("SELECT a FROM t ORDER BY a NULLS /* c */ FIRST")]
    [InlineData("SELECT 'a' -- c\n 'b'")]
    [InlineData("SELECT CAST('now' AS timestamp WITH /* c */ TIME ZONE)")]
    public void A_comment_may_stand_anywhere(string sql) => Assert.Single(Read.Batch(sql).Statements);

    [Fact]
    public void An_unterminated_comment_is_reported_where_it_begins()
    {
        var rejected = Read.Rejected("SELECT 1 /* open");

        Assert.Equal("unterminated /* comment", rejected.Message);
        Assert.Equal(9, rejected.Span.Start);
    }

    [Fact]
    public void Optimizer_hints_are_comments_too() => Assert.DoesNotContain("SeqScan", Read.Batch("/*+ SeqScan(t) */ SELECT 1 FROM t").Text, StringComparison.Ordinal);
}
