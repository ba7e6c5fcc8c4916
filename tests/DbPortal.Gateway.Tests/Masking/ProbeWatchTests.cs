using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Access;
using DbPortal.Gateway.Tests.Queries;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Masking;

public sealed class ProbeWatchTests
{
    private static readonly ProbeLimits Limits = new(TimeSpan.FromMinutes(10), SlowAfter: 10, RefuseAfter: 20);
    private static readonly Member Ann = new(MemberKind.User, "ann@acme.test");
    private static readonly ColumnName Ssn = new("public", "people", "ssn");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_few_look_ups_pass_unseen_and_many_are_slowed_down_then_refused()
    {
        var watch = new ProbeWatch(() => Limits, new FixedClock(FixedClock.Noon));
        Assert.Null(Note(watch, 10));
        var slow = Note(watch, 1);
        var slower = Note(watch, 8);
        Assert.True(slow is { Refused: false, Alert: true } && slow.Delay > TimeSpan.Zero);
        Assert.True(slower is { Refused: false, Alert: false } && slower.Delay > slow.Delay && slower.Delay <= ProbeLimits.LongestDelay);
        Assert.True(Note(watch, 2) is { Refused: true });
        Assert.True(Note(watch, 1) is { Refused: false });
        Assert.True(Note(watch, 1) is { Refused: true });
    }

    [Fact]
    public void The_window_slides()
    {
        var clock = new FixedClock(FixedClock.Noon);
        var watch = new ProbeWatch(() => Limits, clock);
        Assert.NotNull(Note(watch, 15));
        clock.Now += TimeSpan.FromMinutes(5);
        Assert.NotNull(Note(watch, 4));
        clock.Now += TimeSpan.FromMinutes(6);
        Assert.Null(Note(watch, 6));
        clock.Now += TimeSpan.FromHours(3);
        Assert.Null(Note(watch, 10));
        Assert.True(Note(watch, 1) is { Alert: true });
    }

    [Fact]
    public void Everybody_and_every_column_count_for_themselves()
    {
        var watch = new ProbeWatch(() => Limits, new FixedClock(FixedClock.Noon));
        Assert.True(Note(watch, 21) is { Refused: true });
        Assert.Null(Note(watch, 10));
        Assert.Null(watch.Note(new Member(MemberKind.User, "bo@acme.test"), "shop/db", Tried(Ssn, 10)));
        Assert.Null(watch.Note(Ann, "shop/db", Tried(Ssn with { Column = "pan" }, 10)));
        Assert.Null(watch.Note(Ann, "shop/other", Tried(Ssn, 10)));
    }

    [Fact]
    public void Who_is_refused_is_told_when_there_is_room_again()
    {
        var clock = new FixedClock(FixedClock.Noon);
        var watch = new ProbeWatch(() => Limits, clock);
        Note(watch, 5);
        clock.Now += TimeSpan.FromMinutes(3);
        Note(watch, 15);
        var refused = Note(watch, 3);
        Assert.True(refused is { Refused: true } && refused.Delay == TimeSpan.FromMinutes(7), $"{refused}");
        Assert.Equal(TimeSpan.FromMinutes(10), Note(watch, 6)?.Delay);
        clock.Now += TimeSpan.FromMinutes(7);
        Assert.True(Note(watch, 3) is { Refused: false });
        Assert.Equal(TimeSpan.FromMinutes(10), Note(watch, 500)?.Delay);
    }

    [Fact]
    public void Other_limits_hold_at_once()
    {
        var (clock, limits) = (new FixedClock(FixedClock.Noon), Limits);
        var watch = new ProbeWatch(() => limits, clock);
        Assert.True(Note(watch, 21) is { Refused: true });
        limits = limits with { RefuseAfter = 100 };
        Assert.True(Note(watch, 21) is { Refused: false });
        limits = limits with { Window = TimeSpan.FromDays(1) };
        Assert.Null(Note(watch, 9));
        clock.Now += TimeSpan.FromHours(23);
        Assert.NotNull(Note(watch, 9));
        limits = limits with { Window = TimeSpan.FromMinutes(1) };
        Assert.Null(Note(watch, 9));
    }

    [Fact]
    public async Task A_refusal_names_column_rule_and_place_and_how_long_to_wait()
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token, masking: "probing: { minutes: 10, slowAfter: 1, refuseAfter: 1 }");
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Reader, "SELECT id FROM people WHERE ssn = 'a'", Token));
        var denied = Assert.IsType<QueryOutcome.Denied>((await workspace.AskAsync(SmallWorkspace.Reader, "SELECT id FROM people WHERE id > 0 AND ssn = 'b'", Token)).Outcome);
        var violation = Assert.Single(denied.Violations);
        Assert.True(denied is { Code: ErrorCode.RateLimited } && denied.RetryAfter is { TotalSeconds: > 0 and <= 600 }, $"{denied}");
        Assert.True(violation is { Column: "main.people.ssn", Rule: not null, Resource: not null, Start: 39, Length: > 0 }, $"{violation}");
        Assert.Equal($"Try again in {denied.RetryAfter.Value.TotalSeconds} seconds, or ask to unmask it.", violation.Hint);
    }

    [Fact]
    public void What_is_kept_is_bounded()
    {
        var watch = new ProbeWatch(() => Limits, new FixedClock(FixedClock.Noon));
        for (var i = 0; i < ProbeWatch.MaxCounts + 500; i++)
            watch.Note(Ann, $"shop/{i}", Tried(Ssn, 1));
        Assert.True(watch.Kept <= ProbeWatch.MaxCounts);
    }

    [Theory]
    [InlineData("SELECT id FROM people WHERE ssn = 'S-{0}'")]
    [InlineData("SELECT count(*) FROM people WHERE mood LIKE '{0}%'")]
    [InlineData("SELECT count(*) FROM people WHERE mood > '{0}'")]
    public async Task Probing_is_refused_and_told(string sql)
    {
        await using var workspace = await SmallWorkspace.OpenAsync(Token, probes: new(TimeSpan.FromMinutes(10), SlowAfter: 100, RefuseAfter: 5));
        for (var i = 0; i < 5; i++)
            Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Reader, string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, i), Token));
        for (var i = 0; i < 3; i++)
            Assert.Equal([ViolationKeys.Probing], await workspace.RefusalsAsync(SmallWorkspace.Reader, string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, i), Token));
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Reader, "SELECT id, ssn, mood FROM people", Token));
        Assert.Empty(await workspace.RefusalsAsync(SmallWorkspace.Keeper, "SELECT id FROM people WHERE ssn IN ('a', 'b', 'c', 'd', 'e', 'f')", Token));
        var told = await workspace.Get<AuditTrail>().ReadAsync(new AuditFilter { Action = AuditActions.MaskingProbed }, null, 10, Token);
        Assert.Equal("serviceAccount:reader", Assert.Single(told.Records).Actor);
    }

    private static ProbeFinding? Note(ProbeWatch watch, int tries) => watch.Note(Ann, "shop/db", Tried(Ssn, tries));

    private static Dictionary<ColumnName, Tries> Tried(ColumnName column, int tries) => new() { [column] = new(tries, default, null) };
}
