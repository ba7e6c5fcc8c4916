using DbPortal.Sql.Dialects.MySql;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.MySql;

public sealed class LexingTests
{
    [Theory]
    [InlineData("SELECT 1 /* x */ + 2", "SELECT 1         + 2")]
    [InlineData("SELECT 1 -- x\n+ 2", "SELECT 1     \n+ 2")]
    [InlineData("SELECT 1 # x\n+ 2", "SELECT 1    \n+ 2")]
    [InlineData("SELECT /*+ SET_VAR(sql_mode='') */ 1", "SELECT                             1")]
    [InlineData("SELECT /*!50000 id, */ 1", "SELECT          id,    1")]
    [InlineData("SELECT /*!99999 id, */ 1", "SELECT                 1")]
    public void Comments_and_hints_become_blanks_and_nothing_moves(string sql, string sent) => Assert.Equal(sent, Servers.MySql84.Read(sql).Text);

    [Fact]
    public void A_version_comment_the_server_runs_is_part_of_the_statement()
    {
        var select = Servers.MySql84.Select("SELECT id /*!40000 , ssn */ FROM customers");
        Assert.Equal(2, select.Items.Count);
    }

    [Fact]
    public void A_mariadb_comment_runs_on_mariadb_only()
    {
        const string sql = "SELECT id /*M!100100 , ssn */ FROM customers";
        Assert.Equal(2, Servers.MariaDb10.Select(sql).Items.Count);
        Assert.Single(Servers.MySql84.Select(sql).Items);
    }

    [Fact]
    public void Mariadb_skips_comments_meant_for_later_mysql_servers()
    {
        const string sql = "SELECT id /*!80000 , ssn */ FROM customers";
        Assert.Single(Servers.MariaDb10.Select(sql).Items);
        Assert.Equal(2, Servers.MySql84.Select(sql).Items.Count);
    }

    [Theory]
    [InlineData("SELECT 1 /* x")]
    [InlineData("SELECT 1 /*! + 1")]
    [InlineData("SELECT /*!1234 1 */ 2")]
    [InlineData("SELECT 'x")]
    [InlineData("SELECT `x")]
    [InlineData("SELECT 1 =! 2")]
    [InlineData("SELECT 1.e(2)")]
    [InlineData("SELECT \u017fsn FROM customers")]
    [InlineData("SELECT _klingon'x'")]
    [InlineData("SELECT COUNT (*) FROM t")]
    public void A_text_that_client_and_server_could_read_differently_is_refused(string sql) => Servers.MySql84.Reject(sql);

    [Theory]
    [InlineData("'it''s'", "it's")]
    [InlineData("'a\\'b'", "a'b")]
    [InlineData("\"say \"\"x\"\"\"", "say \"x\"")]
    [InlineData("'a' 'b'\n\"c\"", "abc")]
    [InlineData("_utf8mb4'x'", "x")]
    [InlineData("N'x'", "x")]
    [InlineData("'a\\_b\\nc'", "a\\_b\nc")]
    public void Strings_lose_quotes_and_escapes(string sql, string value)
    {
        var literal = Assert.IsType<Expression.Literal>(Servers.MySql84.Value(sql));
        Assert.Equal((LiteralKind.String, value), (literal.Kind, literal.Text));
    }

    [Fact]
    public void A_backslash_is_a_character_where_the_mode_says_so()
    {
        var dialect = MySqlDialect.For(Servers.MySql84.Server, MySqlModes.NoBackslashEscapes);
        Assert.Equal(3, dialect.Select("SELECT '\\', ssn, '\\' FROM customers").Items.Count);
        Assert.Single(Servers.MySql84.Select("SELECT '\\', ssn, \\'' FROM customers").Items.Take(1));
    }

    [Fact]
    public void Double_quotes_make_names_where_the_mode_says_so()
    {
        var dialect = MySqlDialect.For(Servers.MySql84.Server, MySqlModes.AnsiQuotes);
        Assert.IsType<Expression.Column>(dialect.Value("\"ssn\""));
        Assert.IsType<Expression.Literal>(Servers.MySql84.Value("\"ssn\""));
    }

    [Theory]
    [InlineData("0x41", LiteralKind.Binary, "41")]
    [InlineData("X'4142'", LiteralKind.Binary, "4142")]
    [InlineData("b'01'", LiteralKind.Binary, "01")]
    [InlineData("1e5", LiteralKind.Number, "1e5")]
    [InlineData(".5", LiteralKind.Number, ".5")]
    [InlineData("1.", LiteralKind.Number, "1.")]
    [InlineData("DATE '2024-01-01'", LiteralKind.Temporal, "2024-01-01")]
    [InlineData("{d '2024-01-01'}", LiteralKind.Temporal, "2024-01-01")]
    public void Constants_are_read_by_kind(string sql, LiteralKind kind, string value)
    {
        var literal = Assert.IsType<Expression.Literal>(Servers.MySql84.Value(sql));
        Assert.Equal((kind, value), (literal.Kind, literal.Text));
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("0xg1")]
    [InlineData("`a``b`")]
    [InlineData("t.1e5")]
    [InlineData("t.select")]
    [InlineData("é")]
    public void Unusual_names_are_names(string sql) => Assert.IsType<Expression.Column>(Servers.MySql84.Value(sql));

    [Theory]
    [InlineData("@a", "a", false)]
    [InlineData("@a.b", "a.b", false)]
    [InlineData("@`a b`", "a b", false)]
    [InlineData("@'a b'", "a b", false)]
    [InlineData("@@global.sql_mode", "global.sql_mode", true)]
    [InlineData("@@SQL_MODE", "sql_mode", true)]
    public void Variables_are_read_with_their_scope(string sql, string name, bool system)
    {
        var variable = Assert.IsType<Expression.Variable>(Servers.MySql84.Value(sql));
        Assert.Equal((name, system), (variable.Name, variable.System));
    }

    [Fact]
    public void Text_no_server_may_be_sent_is_refused()
    {
        Assert.Equal(RejectionReason.InvalidText, Servers.MySql84.Reject("SELECT '\0'").Reason);
        Assert.Equal(RejectionReason.InvalidText, Servers.MySql84.Reject("SELECT '" + (char)0xd800 + "'").Reason);
    }

    [Fact]
    public void A_script_that_is_too_long_is_refused() =>
        Assert.Equal(RejectionReason.LimitExceeded, Servers.MySql84.Reject("SELECT '" + new string('x', 1 << 20) + "'").Reason);
}
