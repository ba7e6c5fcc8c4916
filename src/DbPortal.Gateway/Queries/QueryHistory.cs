using System.Globalization;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Metadata;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Everybody's own past runs: a convenience beside the audit, so writing it is never waited for and, under great load, leaves entries out.
/// Kept for 90 days, at most 5000 a person.
/// </summary>
public sealed class QueryHistory : IAsyncDisposable
{
    private const int MaxPage = 200;
    private readonly IDbContextFactory<MetadataContext> _contexts;
    private readonly HistoryWriter _writer;

    internal QueryHistory(IDbContextFactory<MetadataContext> contexts, HistoryWriter writer)
    {
        _contexts = contexts;
        _writer = writer;
    }

    /// <summary>Keeps a run. Returns at once; false when too much is waiting and this one is not kept.</summary>
    public bool Add(HistoryEntry entry) => _writer.TryAdd(HistoryRows.ToRow(entry));

    /// <summary>
    /// The person's own runs, newest first, with all that were added before; <paramref name="search"/> is found anywhere in SQL, instance or database,
    /// in any case.
    /// </summary>
    public async Task<HistoryPage> ReadAsync(Principal principal, string? search, string? after, int pageSize, CancellationToken cancellationToken)
    {
        await _writer.FlushAsync(cancellationToken);
        var size = Math.Clamp(pageSize, 1, MaxPage);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var query = context.History.AsNoTracking().Where(row => row.Actor == principal.Name);
        if (long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor))
            query = query.Where(row => row.Id < cursor);
        if (search is { Length: > 0 })
        {
#pragma warning disable CA1304, CA1311, CA1862 // Translated to SQL, where a comparison has no culture.
            var text = search.ToLowerInvariant();
            query = query.Where(row => row.Sql.ToLower().Contains(text) || row.Instance.ToLower().Contains(text) || row.Database.ToLower().Contains(text));
#pragma warning restore CA1304, CA1311, CA1862
        }

        var rows = await query.OrderByDescending(row => row.Id).Take(size + 1).ToListAsync(cancellationToken);
        var shown = rows.Take(size).ToList();
        return new HistoryPage([.. shown.Select(HistoryRows.ToEntry)], rows.Count > size ? shown[^1].Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Writes what is waiting, then stops.</summary>
    public ValueTask DisposeAsync() => _writer.DisposeAsync();
}
