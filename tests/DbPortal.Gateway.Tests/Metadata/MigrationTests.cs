using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Metadata;

public sealed class MigrationTests(TestServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_migrations_of_both_providers_hold_the_whole_model()
    {
        using var sqlite = new SqliteDesignTimeFactory().CreateDbContext([]);
        using var postgreSql = new PostgreSqlDesignTimeFactory().CreateDbContext([]);
        Assert.False(sqlite.Database.HasPendingModelChanges(), "add a migration for SQLite");
        Assert.False(postgreSql.Database.HasPendingModelChanges(), "add a migration for PostgreSQL");
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Many_processes_may_start_on_an_empty_store_at_once(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind, servers);
        await EmptyAsync(store);

        var starts = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var replica = store.Replica();
            await replica.GetRequiredService<MetadataStore>().PrepareAsync(Token);
        }));
        await Task.WhenAll(starts);

        await using var context = store.Open();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Token));
        Assert.Equal(1, await context.Workspace.CountAsync(Token));
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task Times_come_back_as_the_same_instant_in_UTC(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind, servers);
        var instant = new DateTime(2026, 3, 29, 1, 30, 15, 123, DateTimeKind.Utc);
        await using (var context = store.Open())
        {
            context.TokenUses.Add(new() { TokenHash = "A", LastUsedUtc = instant });
            await context.SaveChangesAsync(Token);
        }

        await using var again = store.Open();
        var read = await again.TokenUses.SingleAsync(Token);
        Assert.Equal((instant, DateTimeKind.Utc), (read.LastUsedUtc, read.LastUsedUtc.Kind));
    }

    [Fact]
    public async Task A_lock_left_by_a_process_that_died_while_migrating_holds_nobody_up()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite, servers);
        await EmptyAsync(store);
        await store.ExecuteAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')");
        await store.Services.GetRequiredService<MetadataStore>().PrepareAsync(Token).WaitAsync(TimeSpan.FromSeconds(20), Token);
        await using var context = store.Open();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync(Token));
    }

    private static async Task EmptyAsync(TestStore store)
    {
        await using var context = store.Open();
        var tables = context.Model.GetEntityTypes().Select(entity => entity.GetTableName()).Append("__EFMigrationsHistory");
        foreach (var table in tables.OrderByDescending(name => name, StringComparer.Ordinal))
            await store.ExecuteAsync($"DROP TABLE \"{table}\"");
    }
}
