using System.Data.Common;
using System.Security.Cryptography;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Metadata;

/// <summary>Opens the store: brings its tables up to date, one process at a time, and makes sure that the master key is the right one.</summary>
internal sealed class MetadataStore(
    IDbContextFactory<MetadataContext> contexts,
    StoreOptions options,
    MasterKey master,
    TimeProvider time,
    ILogger<MetadataStore> logger)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var guard = await MigrationGuard.AcquireAsync(options, time, cancellationToken);
            await MigrateAsync(cancellationToken);
            await CheckKeyAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is DbException or IOException or UnauthorizedAccessException or InvalidOperationException { InnerException: DbException })
        {
            throw new StoreUnavailableException($"The metadata store ({options.Kind}) cannot be opened: {Reason(failure)} Check DBPORTAL_STORE and DBPORTAL_DATA.", failure);
        }
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (options.Kind == StoreKind.Sqlite)
            await PrepareSqliteAsync(context, cancellationToken);
        var pending = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0)
            return;
        Log.Migrating(logger, string.Join(", ", pending));
        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>A process that died while migrating leaves EF's lock row behind, for which the next would wait forever; ours is held by now.</summary>
    private static async Task PrepareSqliteAsync(MetadataContext context, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
    }

    private async Task CheckKeyAsync(CancellationToken cancellationToken)
    {
        var check = Convert.ToHexString(master.Derive("key-check"));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var state = await context.Workspace.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (state is null)
        {
            context.Workspace.Add(new WorkspaceState { KeyCheck = check, UpdatedUtc = time.GetUtcNow().UtcDateTime });
            context.AuditHead.Add(new AuditChain(master).Seal(AuditChain.Genesis));
            await context.SaveChangesAsync(cancellationToken);
        }
        else if (!CryptographicOperations.FixedTimeEquals(Convert.FromHexString(state.KeyCheck), Convert.FromHexString(check)))
        {
            throw new StoreUnavailableException("The metadata store was made with another master key. Give the one it was made with: nothing in it can be read with this one.");
        }
    }

    /// <summary>The driver's sentence where it holds no secret: SQLite names files, PostgreSQL servers and users.</summary>
    private static string Reason(Exception failure) => failure switch
    {
        SqliteException sqlite => $"SQLite error {sqlite.SqliteErrorCode}.",
        _ => failure.Message,
    };
}
