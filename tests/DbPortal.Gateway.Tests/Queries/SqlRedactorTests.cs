using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Tests.Queries;

public sealed class SqlRedactorTests
{
    private readonly SqlRedactor _redactor = new(new MaskKeys("sixteen bytes or more"u8));

    [Theory]
    [InlineData("SELECT 1 WHERE ssn = 'secret'", "SELECT 1 WHERE ssn = '?'")]
    [InlineData("SELECT 'it''s' || E'a\\'b', 1", "SELECT '?' || E'?'")]
    [InlineData("SELECT 'a\\' OR ssn = 'secret'", "SELECT '?'")]
    [InlineData("SELECT id FROM t WHERE ssn = \"secret\" AND a = 1", "SELECT id FROM t WHERE ssn = \"?\" AND a = 1")]
    [InlineData("SELECT 0x736563726574, 0X41 FROM t", "SELECT ?, ? FROM t")]
    [InlineData("SELECT $x$ secret $x$, 12345, 12", "SELECT $x$?$x$, ?, 12")]
    [InlineData("SELECT 'never closed secret", "SELECT '?'")]
    public void Text_that_was_not_understood_keeps_no_value(string sql, string expected) => Assert.Equal(expected, SqlRedactor.HideAll(sql));

    [Fact]
    public void A_literal_compared_with_a_masked_column_becomes_a_token_and_the_rest_stays()
    {
        const string sql = "SELECT id FROM t WHERE ssn = 'secret' AND city = 'Oslo'";
        var span = new TextSpan(sql.IndexOf("'secret'", StringComparison.Ordinal), "'secret'".Length);
        var kept = _redactor.Hide(sql, [span]);
        Assert.DoesNotContain("secret", kept, StringComparison.Ordinal);
        Assert.Matches("^SELECT id FROM t WHERE ssn = '#[0-9a-f]{12}' AND city = 'Oslo'$", kept);
    }

    [Fact]
    public void The_same_value_is_the_same_token()
    {
        var kept = _redactor.Hide("'a' 'a' 'b'", [new TextSpan(0, 3), new TextSpan(4, 3), new TextSpan(8, 3)]).Split(' ');
        Assert.Equal(kept[0], kept[1]);
        Assert.NotEqual(kept[0], kept[2]);
    }
}
