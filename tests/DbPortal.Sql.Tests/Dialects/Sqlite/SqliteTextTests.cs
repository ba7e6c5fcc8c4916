using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;
using static DbPortal.Sql.Tests.Dialects.Sqlite.SqliteReading;

namespace DbPortal.Sql.Tests.Dialects.Sqlite;

public sealed class SqliteTextTests
{
    [Theory]
    [InlineData("SELECT 1 -- , 2\n, 3", "SELECT 1       \n, 3")]
    [InlineData("SELECT /* a\nb */ 1", "SELECT     \n     1")]
    [InlineData("SELECT 1 /* never closed", "SELECT 1                ")]
    [InlineData("SELECT '-- no', \"/* no */\"", "SELECT '-- no', \"/* no */\"")]
    [InlineData("SELECT 1 /* /* */ , 2", "SELECT 1          , 2")]
    public void Comments_are_blanked_in_place(string sql, string expected) => Assert.Equal(expected, Batch(sql).Text);

    [Fact]
    public void A_carriage_return_does_not_end_a_line_comment() => Assert.Single(Select("SELECT 1 -- x\r, 2").Items);

    [Theory]
    [InlineData("SELECT 'a")]
    [InlineData("SELECT \"a")]
    [InlineData("SELECT [a")]
    [InlineData("SELECT 1 /*")]
    [InlineData("\uFEFFSELECT 1")]
    [InlineData("SELECT 1\u00a0+")]
    public void What_the_tokenizers_could_read_differently_is_refused(string sql) => Assert.IsType<ParseOutcome.Rejected>(Read(sql));

    [Fact]
    public void Text_that_is_no_text_is_refused()
    {
        Assert.Equal(RejectionReason.InvalidText, Rejected("SELECT 1\0").Reason);
        Assert.Equal(RejectionReason.InvalidText, Rejected("SELECT '\ud800'").Reason);
        Assert.IsType<ParseOutcome.Parsed>(Read("SELECT '\ud83d\ude00'"));
    }

    [Fact]
    public void Names_that_differ_in_the_case_of_other_letters_than_ascii_are_refused()
    {
        Assert.Equal(RejectionReason.NotUnderstood, Rejected("WITH ЗАКАЗЫ AS (SELECT 1) SELECT * FROM Заказы").Reason);
        Assert.IsType<ParseOutcome.Parsed>(Read("WITH Заказы AS (SELECT 1 AS a) SELECT A FROM Заказы"));
    }

    [Theory]
    [InlineData("SELECT true FROM (SELECT ssn AS true FROM t)")]
    [InlineData("SELECT true || '' FROM (SELECT ssn AS \"True\" FROM t)")]
    [InlineData("WITH w (a, [false]) AS (SELECT 1, ssn FROM t) SELECT false FROM w")]
    [InlineData("SELECT t.true FROM t")]
    public void A_name_that_is_also_a_truth_value_is_refused(string sql) => Assert.Equal(RejectionReason.NotUnderstood, Rejected(sql).Reason);

    [Fact]
    public void A_long_script_is_refused() =>
        Assert.Equal(RejectionReason.LimitExceeded, Rejected("SELECT '" + new string('a', ParseLimits.MaxBytes) + "'").Reason);

    [Fact]
    public void Many_statements_are_refused() =>
        Assert.Equal(RejectionReason.LimitExceeded, Rejected(string.Concat(Enumerable.Repeat("SELECT 1;", ParseLimits.MaxStatements + 1))).Reason);

    [Theory]
    [InlineData("(", ")")]
    [InlineData("- ", "")]
    [InlineData("NOT ", "")]
    [InlineData("(SELECT ", ")")]
    [InlineData("f(", ")")]
    [InlineData("CASE WHEN ", " THEN 1 END")]
    [InlineData("1 + (", ")")]
    [InlineData("1 IN (", ")")]
    [InlineData("", " + 1")]
    [InlineData("", " COLLATE nocase")]
    [InlineData("", " ISNULL")]
    [InlineData("", " UNION SELECT 1")]
    public void Depth_is_bounded_however_it_is_reached(string before, string after)
    {
        var sql = string.Concat(Enumerable.Repeat(before, 20_000)) + "1" + string.Concat(Enumerable.Repeat(after, 20_000));
        Assert.Equal(RejectionReason.LimitExceeded, Rejected("SELECT " + sql).Reason);
    }

    [Fact]
    public void Thousands_of_joined_tables_are_refused() =>
        Assert.Equal(RejectionReason.LimitExceeded, Rejected("SELECT 1 FROM a" + string.Concat(Enumerable.Repeat(", a", 5_000))).Reason);

    [Fact]
    public void Thousands_of_alternatives_are_read() =>
        Assert.IsType<ParseOutcome.Parsed>(Read("SELECT 1 WHERE 1 = 1" + string.Concat(Enumerable.Repeat(" OR a = 2 AND b = 3", 3_000))));

    [Fact]
    public void Random_bytes_of_sql_never_throw()
    {
        var words = "SELECT FROM WHERE ( ) , ; . * 'a' \"b\" [c] 1 2.5 x'41' CASE WHEN END AS JOIN ON WITH VALUES INSERT INTO UPDATE SET IN NOT NULL IS LIKE BETWEEN AND OVER PARTITION BY ORDER LIMIT UNION t a PRAGMA CREATE TRIGGER BEGIN || -> + ?".Split(' ');
        var random = new Random(11);
        for (var i = 0; i < 20_000; i++)
            Assert.NotNull(Read(string.Join(' ', random.GetItems(words, random.Next(1, 25)))));
    }
}
