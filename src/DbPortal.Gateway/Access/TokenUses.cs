using System.Collections.Concurrent;
using System.Data.Common;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Access;

/// <summary>When each token was last used, written once a minute rather than with every request.</summary>
internal sealed class TokenUses(IDbContextFactory<MetadataContext> contexts, TimeProvider time, ILogger<TokenUses> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, DateTime> _noted = new(StringComparer.Ordinal);

    public void Note(string hash) => _noted[hash] = time.GetUtcNow().UtcDateTime;

    /// <summary>Writes what was noted so far.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        if (_noted.IsEmpty)
            return;
        var uses = _noted.ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var hashes = uses.Select(use => use.Key).ToList();
        var known = await context.TokenUses.Where(use => hashes.Contains(use.TokenHash)).ToDictionaryAsync(use => use.TokenHash, cancellationToken);
        foreach (var (hash, at) in uses)
        {
            if (known.TryGetValue(hash, out var row))
                row.LastUsedUtc = row.LastUsedUtc > at ? row.LastUsedUtc : at;
            else
                context.TokenUses.Add(new TokenUseRow { TokenHash = hash, LastUsedUtc = at });
        }

        await context.SaveChangesAsync(cancellationToken);
        foreach (var use in uses)
            _noted.TryRemove(use);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryWriteAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends; StopAsync writes the rest.
        }
    }

    /// <summary>Of no harm when it fails: what was noted is kept for the next time.</summary>
    public async Task TryWriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or InvalidOperationException or TimeoutException or OperationCanceledException)
        {
            TokenLog.WriteFailed(logger, failure);
        }
    }
}
