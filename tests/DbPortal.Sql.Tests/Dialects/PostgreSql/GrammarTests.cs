using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

public sealed class GrammarTests
{
    public static TheoryData<int> Majors => [13, 14, 15, 16, 17, 18];

    [Theory]
    [MemberData(nameof(Majors))]
    public void Every_grammar_reads_constants_and_columns(int major)
    {
        var select = Read.Select("SELECT 1, 2.5, 'text', '', 0, NULL, B'101', a FROM t", major);

        var literals = select.Items.Take(7).Select(i => Assert.IsType<Expression.Literal>(i.Value)).ToList();
        Assert.Equal(["1", "2.5", "text", "", "0", null, "b101"], literals.Select(l => l.Text));
        Assert.Equal(
            [LiteralKind.Number, LiteralKind.Number, LiteralKind.String, LiteralKind.String, LiteralKind.Number, LiteralKind.Null, LiteralKind.Binary],
            literals.Select(l => l.Kind));
        Assert.Equal("a", Assert.IsType<Expression.Column>(select.Items[7].Value).Name.ToString());
    }

    [Theory]
    [MemberData(nameof(Majors))]
    public void A_syntax_error_has_the_servers_words_and_place(int major)
    {
        var rejected = Read.Rejected("SELECT 'é', * FRM t", major);

        Assert.Equal(RejectionReason.SyntaxError, rejected.Reason);
        Assert.Equal("syntax error at or near \"FRM\"", rejected.Message);
        Assert.Equal(14, rejected.Span.Start);
    }

    [Fact]
    public void Syntax_of_a_newer_server_is_refused_for_an_older_one()
    {
        const string Sql = "SELECT * FROM JSON_TABLE('[]', '$[*]' COLUMNS (a int PATH '$.a')) AS t";

        Assert.Equal(RejectionReason.SyntaxError, Read.Rejected(Sql, 15).Reason);
        Assert.Single(Read.Batch(Sql, 17).Statements);
    }

    [Theory]
    [MemberData(nameof(Majors))]
    public void A_text_without_anything_in_it_is_no_statement(int major)
    {
        Assert.Empty(Read.Batch("", major).Statements);
        Assert.Empty(Read.Batch(" -- nothing", major).Statements);
    }

    [Fact]
    public void A_server_newer_than_every_grammar_is_read_by_the_newest() => Assert.Equal(18, Read.Dialect(21).GrammarMajor);

    [Fact]
    public async Task Many_threads_read_at_once()
    {
        var batches = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Read.Batch($"SELECT {i} FROM t{i}"))));

        Assert.All(batches.Index(), pair => Assert.EndsWith($"t{pair.Index}", pair.Item.Text, StringComparison.Ordinal));
    }
}
