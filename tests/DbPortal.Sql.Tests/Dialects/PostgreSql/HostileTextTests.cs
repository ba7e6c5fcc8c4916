using System.Diagnostics;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

public sealed class HostileTextTests
{
    [Fact]
    public void A_nul_character_is_refused_where_it_stands()
    {
        var rejected = Read.Rejected("SELECT 1\0; DROP TABLE t");

        Assert.Equal((RejectionReason.InvalidText, 8), (rejected.Reason, rejected.Span.Start));
    }

    /// <summary>As numbers, for an attribute cannot hold half a pair.</summary>
    [Theory]
    [InlineData(0xD800, "'")]
    [InlineData(0xDC00, "'")]
    [InlineData(0xD83D, "")]
    public void Half_a_surrogate_pair_is_refused(int unit, string after)
    {
        var rejected = Read.Rejected("SELECT '" + (char)unit + after);

        Assert.Equal((RejectionReason.InvalidText, 8), (rejected.Reason, rejected.Span.Start));
    }

    [Fact]
    public void Text_over_the_limit_is_refused() =>
        Assert.Equal(RejectionReason.LimitExceeded, Read.Rejected("SELECT " + new string('1', ParseLimits.MaxBytes)).Reason);

    public static TheoryData<string, string> Nested => new()
    {
        { "parentheses", "SELECT " + new string('(', 500_000) },
        { "sums", "SELECT " + string.Concat(Enumerable.Repeat("1+(", 3_000)) + "1" + new string(')', 3_000) },
        { "very many sums", "SELECT " + string.Join('+', Enumerable.Repeat("1", 400_000)) },
        { "sub-selects", string.Concat(Enumerable.Repeat("SELECT (", 2_000)) + "1" + new string(')', 2_000) },
        { "unions", string.Join(" UNION ALL ", Enumerable.Repeat("SELECT 1", 20_000)) },
        { "negations", "SELECT " + string.Concat(Enumerable.Repeat("NOT ", 100_000)) + "a" },
        { "statements", string.Concat(Enumerable.Repeat("SELECT 1;", ParseLimits.MaxStatements + 1)) },
    };

    [Theory]
    [MemberData(nameof(Nested))]
    public void Too_much_of_anything_is_refused_in_bounded_time(string what, string sql)
    {
        var watch = Stopwatch.StartNew();
        var rejected = Read.Rejected(sql);

        Assert.Equal(RejectionReason.LimitExceeded, rejected.Reason);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{what} took {watch.Elapsed}");
    }

    [Fact]
    public void Nested_comments_cost_no_more_than_their_length()
    {
        var watch = Stopwatch.StartNew();
        var sql = string.Concat(Enumerable.Repeat("/*", 100_000)) + string.Concat(Enumerable.Repeat("*/", 100_000)) + "SELECT 1";

        Assert.Single(Read.Batch(sql).Statements);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }

    [Fact]
    public void A_long_but_flat_statement_is_read()
    {
        var conditions = string.Join(" OR ", Enumerable.Repeat("a = 1", 20_000));

        Assert.NotNull(Read.Select("SELECT 1 FROM t WHERE " + conditions).Where);
    }

    [Fact]
    public void The_next_statement_is_read_after_every_refusal()
    {
        Read.Rejected(string.Concat(Enumerable.Repeat("SELECT (", 2_000)) + "1" + new string(')', 2_000));

        Assert.Single(Read.Batch("SELECT 1").Statements);
    }

    [Fact]
    public void A_cancelled_reader_stops_waiting()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Read.Dialect().Parse("SELECT 1", cancelled.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ; ;; ")]
    [InlineData("-- nothing")]
    public void Text_without_a_statement_is_an_empty_batch(string sql) => Assert.Empty(Read.Batch(sql).Statements);
}
