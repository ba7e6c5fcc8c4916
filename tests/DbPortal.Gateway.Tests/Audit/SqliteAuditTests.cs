using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Tests.Access;
using DbPortal.Gateway.Tests.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace DbPortal.Gateway.Tests.Audit;

public sealed class SqliteAuditTests(TestServers servers) : AuditTrailTests(StoreKind.Sqlite, servers)
{
    [Fact]
    public async Task A_full_disk_fails_every_caller_and_room_lets_them_on()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        await using var log = new FullDiskLog(store.Options.ConnectionString);
        var chain = new AuditChain(new MasterKey(Convert.FromBase64String(store.Options.MasterKey ?? "")));
        var anchor = new AuditAnchor(store.Options, chain, TimeProvider.System, NullLogger<AuditAnchor>.Instance);
        await using var writer = new AuditWriter(log, chain, anchor, NullLogger.Instance);
        var draft = AuditPayloads.Draft("0", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Query(new string('x', 100_000)));

        log.Full = true;
        var callers = Enumerable.Range(0, 8).Select(_ => Record.ExceptionAsync(() => writer.AppendAsync(draft, Token)).AsTask());
        Assert.All(await Task.WhenAll(callers), failure =>
            Assert.Equal(13, Assert.IsType<SqliteException>(Assert.IsType<AuditUnavailableException>(failure).InnerException).SqliteErrorCode));

        log.Full = false;
        await writer.AppendAsync(draft, Token);
        Assert.Equal(new AuditVerification(true, 1, null, null), await store.Audit.VerifyAsync(Token));
    }

    [Theory]
    [InlineData("IX_audit_action_sequence", AuditActions.DataExport)]
    [InlineData("IX_audit_actor_sequence", null)]
    [InlineData("IX_audit_entry_id", null)]
    public async Task Searches_go_by_an_index(string index, string? action)
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        await using var context = store.Open();
        var filter = new AuditFilter
        {
            Action = action,
            Actor = index.Contains("actor", StringComparison.Ordinal) ? "user:ann@acme.test" : null,
            FromUtc = index.Contains("entry", StringComparison.Ordinal) ? FixedClock.Noon.UtcDateTime : null,
        };
        await context.Database.OpenConnectionAsync(Token);
        await using var command = AuditReader.Begun(context, filter).CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        await using var plan = await command.ExecuteReaderAsync(Token);
        Assert.True(await plan.ReadAsync(Token));
        Assert.Contains(index, plan.GetString(3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commits_wait_for_the_disk()
    {
        await using var store = await TestStore.CreateAsync(Kind, Servers);
        await using var connection = new SqliteConnection(store.Options.ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = SqlitePragmas.Text + "PRAGMA synchronous; PRAGMA journal_mode;";
        await using var reader = await command.ExecuteReaderAsync(Token);
        var answers = new List<string>();
        do
        {
            while (await reader.ReadAsync(Token))
                answers.Add(reader.GetString(0));
        }
        while (await reader.NextResultAsync(Token));
        Assert.Equal(["2", "wal"], answers.TakeLast(2));
    }
}
