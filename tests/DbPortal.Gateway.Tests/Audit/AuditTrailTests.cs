using System.Net;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Audit;

/// <summary>What the audit promises on every store.</summary>
public abstract class AuditTrailTests(StoreKind kind, TestServers servers)
{
    private static readonly Principal Ann = new(new Member(MemberKind.User, "ann@acme.test"), "Ann", [], IPAddress.Parse("192.0.2.7"));

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected StoreKind Kind { get; } = kind;

    private protected TestServers Servers { get; } = servers;

    [Fact]
    public async Task An_intent_and_its_outcome_are_read_back_as_one_record()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        var entry = await store.Audit.BeginAsync(Query("SELECT '名前'") with { Reason = "ticket 7", Purpose = "editor" }, Token);
        await store.Audit.CompleteAsync(entry, new AuditOutcome(AuditDecision.Deny)
        {
            Code = ErrorCode.MaskedColumnUsage,
            Violations = [new(ErrorCode.MaskedColumnUsage, "shop-pg/shop/public.people", "public.people.ssn", "rule 1", null)],
            Resources = ["shop-pg/shop/public.people"],
            StatementKinds = ["select"],
            Elapsed = TimeSpan.FromMilliseconds(2.5),
        }, Token);

        var record = Assert.Single((await store.Audit.ReadAsync(AuditFilter.All, null, 10, Token)).Records);
        Assert.Equal((entry.Id, entry.BeganUtc, "user:ann@acme.test", "192.0.2.7", "query.run"), (record.Id, record.AtUtc, record.Actor, record.Source, record.Action));
        Assert.Equal(("SELECT '名前'", "ticket 7", "editor"), (record.Sql, record.Reason, record.Purpose));
        Assert.Equal((AuditDecision.Deny, ErrorCode.MaskedColumnUsage, TimeSpan.FromMilliseconds(2.5)), (record.Decision, record.Code, record.Elapsed));
        Assert.Equal("public.people.ssn", Assert.Single(record.Violations).Column);
        Assert.Equal(["shop-pg/shop", "shop-pg/shop/public.people"], record.Resources);
        Assert.Equal(record.Id, (await store.Audit.FindAsync(entry.Id, Token))?.Id);
    }

    [Fact]
    public async Task What_was_begun_survives_a_process_that_is_killed()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        var entry = await store.Audit.BeginAsync(Query("SELECT 1"), Token);
        await store.AbandonAsync();
        var record = await store.Audit.FindAsync(entry.Id, Token);
        Assert.NotNull(record);
        Assert.Null(record.Decision);
        await store.Audit.RecordAsync(new AuditEvent("user:ann@acme.test", null, AuditActions.SignIn), Token);
        Assert.Equal(new AuditVerification(true, 2, null, null), await store.Audit.VerifyAsync(Token));
    }

    [Fact]
    public async Task Many_callers_share_one_unbroken_chain()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        await Task.WhenAll(Enumerable.Range(0, 64).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                var entry = await store.Audit.BeginAsync(Query($"SELECT {caller}"), Token);
                await store.Audit.CompleteAsync(entry, new AuditOutcome(AuditDecision.Allow), Token);
            }
        })));
        Assert.Equal(new AuditVerification(true, 1280, null, null), await store.Audit.VerifyAsync(Token));
        var records = await store.Audit.StreamAsync(AuditFilter.All, Token).ToListAsync(Token);
        Assert.Equal(640, records.Count);
        Assert.All(records, record => Assert.Equal(AuditDecision.Allow, record.Decision));
    }

    [Fact]
    public async Task Replicas_that_write_at_once_do_not_fork_the_chain()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        await using var replica = store.Replica();
        AuditTrail[] trails = [store.Audit, replica.GetRequiredService<AuditTrail>()];
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
                await trails[caller % 2].RecordAsync(new AuditEvent($"user:{caller}@acme.test", null, AuditActions.SignIn), Token);
        })));
        Assert.Equal(new AuditVerification(true, 160, null, null), await store.Audit.VerifyAsync(Token));
    }

    [Theory]
    [InlineData("UPDATE audit SET payload = (SELECT payload FROM audit WHERE sequence = 3) WHERE sequence = 4", 4)]
    [InlineData("UPDATE audit SET actor = 'user:eve@acme.test' WHERE sequence = 3", 3)]
    [InlineData("UPDATE audit SET at_utc = '2020-01-01 00:00:00' WHERE sequence = 5", 5)]
    [InlineData("DELETE FROM audit WHERE sequence = 3", 3)]
    [InlineData("DELETE FROM audit WHERE sequence = 1", 1)]
    [InlineData("DELETE FROM audit WHERE sequence > 4", 5)]
    [InlineData("UPDATE audit_head SET sequence = 4, hash = (SELECT hash FROM audit WHERE sequence = 4); DELETE FROM audit WHERE sequence > 4", 6)]
    [InlineData("UPDATE audit SET sequence = 100 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 3; UPDATE audit SET sequence = 3 WHERE sequence = 100", 2)]
    [InlineData("DELETE FROM audit_head", 1)]
    public async Task Whoever_touches_the_stored_audit_is_noticed(string tampering, long brokenAt)
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        for (var i = 0; i < 6; i++)
            await store.Audit.RecordAsync(new AuditEvent($"user:p{i}@acme.test", null, AuditActions.SignIn), Token);
        Assert.True((await store.Audit.VerifyAsync(Token)).Intact);
        foreach (var statement in tampering.Split(';'))
            await store.ExecuteAsync(statement);
        var found = await store.Audit.VerifyAsync(Token);
        Assert.False(found.Intact);
        if (!tampering.Contains("audit_head SET", StringComparison.Ordinal))
            Assert.Equal(brokenAt, found.BrokenAt);
        Assert.NotNull(found.Problem);
    }

    [Fact]
    public async Task A_store_rolled_back_to_an_older_sound_state_no_longer_fits_its_anchor()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        await store.Audit.RecordAsync(new AuditEvent("user:ann@acme.test", null, AuditActions.SignIn), Token);
        await using var context = store.Open();
        var older = await context.AuditHead.AsNoTracking().SingleAsync(Token);
        await store.Audit.RecordAsync(new AuditEvent("user:eve@acme.test", null, AuditActions.DataExport), Token);
        await store.Audit.DisposeAsync();
        await store.ExecuteAsync("DELETE FROM audit WHERE sequence = 2");
        await context.AuditHead.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Sequence, older.Sequence).SetProperty(row => row.Hash, older.Hash).SetProperty(row => row.Seal, older.Seal), Token);
        var found = await store.Audit.VerifyAsync(Token);
        Assert.False(found.Intact);
        Assert.Contains("rolled back", found.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_made_with_another_key_is_not_taken_for_ours()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        await store.Audit.RecordAsync(new AuditEvent("user:ann@acme.test", null, AuditActions.SignIn), Token);
        var forger = new AuditChain(new MasterKey(new byte[32]));
        var forged = forger.Seal(new AuditHead(9, new byte[32]));
        await using var context = store.Open();
        await context.AuditHead.ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Sequence, forged.Sequence).SetProperty(row => row.Hash, forged.Hash).SetProperty(row => row.Seal, forged.Seal), Token);
        Assert.False((await store.Audit.VerifyAsync(Token)).Intact);
        await Assert.ThrowsAsync<AuditUnavailableException>(() => store.Audit.BeginAsync(Query("SELECT 1"), Token));
    }

    [Fact]
    public async Task An_entry_takes_one_outcome()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        var entry = await store.Audit.BeginAsync(Query("SELECT 1"), Token);
        await store.Audit.CompleteAsync(entry, new AuditOutcome(AuditDecision.Allow), Token);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Audit.CompleteAsync(entry, new AuditOutcome(AuditDecision.Deny), Token));
    }

    [Fact]
    public async Task Filters_and_cursors_find_each_record_once()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        for (var i = 0; i < 10; i++)
        {
            var entry = await store.Audit.BeginAsync(Query($"SELECT {i}"), Token);
            await store.Audit.CompleteAsync(entry, new AuditOutcome(i % 2 == 0 ? AuditDecision.Deny : AuditDecision.Allow) { Resources = [$"shop-pg/shop/public.t{i}"] }, Token);
        }

        await store.Audit.RecordAsync(new AuditEvent("user:bob@acme.test", null, AuditActions.SignIn), Token);
        var first = await store.Audit.ReadAsync(AuditFilter.All, null, 7, Token);
        var second = await store.Audit.ReadAsync(AuditFilter.All, first.Next, 7, Token);
        Assert.Equal((7, 4, null), (first.Records.Count, second.Records.Count, second.Next));
        Assert.Equal(11, first.Records.Concat(second.Records).Select(record => record.Id).Distinct().Count());
        Assert.Equal("session.signIn", first.Records[0].Action);
        Assert.Equal(5, await CountAsync(store, new AuditFilter { Decision = AuditDecision.Deny }));
        Assert.Equal(1, await CountAsync(store, new AuditFilter { Resource = "public.t3" }));
        Assert.Equal(1, await CountAsync(store, new AuditFilter { Actor = "user:bob@acme.test" }));
        Assert.Equal(10, await CountAsync(store, new AuditFilter { Action = AuditActions.QueryRun }));
        Assert.Equal(0, await CountAsync(store, new AuditFilter { ToUtc = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) }));
        Assert.Equal(1, await CountAsync(store, new AuditFilter { Action = AuditActions.SignIn }));
        var times = first.Records.Concat(second.Records).Select(record => record.AtUtc).Order().ToList();
        var last = times[^1];
        Assert.Equal(11, await CountAsync(store, new AuditFilter { FromUtc = times[0], ToUtc = last.AddMicroseconds(1) }));
        Assert.Equal(times.Count(time => time == last), await CountAsync(store, new AuditFilter { FromUtc = last }));
        Assert.Equal(times.Count(time => time < last), await CountAsync(store, new AuditFilter { ToUtc = last }));
        Assert.Equal(0, await CountAsync(store, new AuditFilter { FromUtc = last.AddMicroseconds(1) }));
        Assert.Equal(11, await CountAsync(store, new AuditFilter { FromUtc = DateTime.MinValue, ToUtc = DateTime.MaxValue }));
    }

    [Fact]
    public async Task Odd_characters_in_one_entry_do_not_fail_the_batch()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        await store.Audit.BeginAsync(Query("SELECT '\0 \ud800'") with { Resources = ["shop-pg/a\0b\ud800"] }, Token);
        Assert.True((await store.Audit.VerifyAsync(Token)).Intact);
    }

    [Fact]
    public async Task Nothing_is_taken_after_the_end()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        await store.Audit.DisposeAsync();
        await Assert.ThrowsAsync<AuditUnavailableException>(() => store.Audit.BeginAsync(Query("SELECT 1"), Token));
    }

    private protected static AuditIntent Query(string sql) => AuditIntent.Of(Ann, AuditActions.QueryRun) with
    {
        Instance = "shop-pg",
        Database = "shop",
        Resources = ["shop-pg/shop"],
        Sql = sql,
    };

    private static async Task<int> CountAsync(TestStore store, AuditFilter filter) => (await store.Audit.ReadAsync(filter, null, 100, Token)).Records.Count;
}
