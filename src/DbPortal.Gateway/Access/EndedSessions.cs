using System.Collections.Concurrent;
using System.Data.Common;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DbPortal.Gateway.Access;

/// <summary>
/// Sign-ins that were ended before their cookie's time, kept in the store so that every replica knows them and a restart forgets none. Asked with
/// every request, so answered from memory, which follows the store every few seconds. Thread-safe.
/// </summary>
public sealed class EndedSessions : BackgroundService
{
    /// <summary>Most that are held in memory; those whose cookies live longest are held.</summary>
    internal const int Most = 100_000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<string, DateTime> _ended = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTime> _unwritten = new(StringComparer.Ordinal);
    private readonly IDbContextFactory<MetadataContext> _contexts;
    private readonly TimeProvider _time;
    private readonly ILogger<EndedSessions> _logger;

    internal EndedSessions(IDbContextFactory<MetadataContext> contexts, TimeProvider time, ILogger<EndedSessions> logger) =>
        (_contexts, _time, _logger) = (contexts, time, logger);

    /// <summary>Somebody ended it.</summary>
    public bool Contains(string session) => _ended.ContainsKey(session);

    /// <summary>Ends a session: here at once, elsewhere within seconds. While the store is away it is kept, and written later.</summary>
    public async Task AddAsync(string session, DateTime untilUtc, CancellationToken cancellationToken)
    {
        _ended[session] = untilUtc;
        _unwritten[session] = untilUtc;
        await FollowAsync(cancellationToken);
    }

    /// <summary>The host listens only when this is done: what was ended before the restart stays ended.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await FollowAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Writes what is not written yet, and reads what others wrote.</summary>
    internal async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            var now = _time.GetUtcNow().UtcDateTime;
            await WriteAsync(context, now, cancellationToken);
            var rows = await context.EndedSessions.AsNoTracking().Where(row => row.UntilUtc > now)
                .OrderByDescending(row => row.UntilUtc).Take(Most).ToListAsync(cancellationToken);
            foreach (var row in rows)
                _ended[row.Session] = row.UntilUtc;
            foreach (var (session, until) in _ended)
            {
                if (until <= now)
                    _ended.TryRemove(session, out _);
            }
        }
        catch (Exception failure) when (failure is DbException or DbUpdateException or InvalidOperationException or TimeoutException)
        {
            TokenLog.SessionsFailed(_logger, failure);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await FollowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host ends.
        }
    }

    private async Task WriteAsync(MetadataContext context, DateTime now, CancellationToken cancellationToken)
    {
        if (_unwritten.IsEmpty)
            return;
        await context.EndedSessions.Where(row => row.UntilUtc <= now).ExecuteDeleteAsync(cancellationToken);
        foreach (var unwritten in _unwritten.ToArray())
        {
            if (!await context.EndedSessions.AnyAsync(row => row.Session == unwritten.Key, cancellationToken))
            {
                context.EndedSessions.Add(new EndedSessionRow { Session = unwritten.Key, UntilUtc = unwritten.Value });
                await context.SaveChangesAsync(cancellationToken);
            }

            _unwritten.TryRemove(unwritten);
        }
    }
}
