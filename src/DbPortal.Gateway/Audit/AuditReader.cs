using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Audit;

/// <summary>Finds records and puts intents and outcomes together. The cursor is a sequence number.</summary>
internal sealed class AuditReader(IDbContextFactory<MetadataContext> contexts)
{
    public const int MaxPage = 1000;

    public async Task<AuditPage> ReadAsync(AuditFilter filter, string? after, int pageSize, CancellationToken cancellationToken)
    {
        var size = Math.Clamp(pageSize, 1, MaxPage);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query = Begun(context, filter);
        if (after is not null && TryReadCursor(after, out var cursor))
            query = filter.OldestFirst ? query.Where(row => row.Sequence > cursor) : query.Where(row => row.Sequence < cursor);
        query = filter.OldestFirst ? query.OrderBy(row => row.Sequence) : query.OrderByDescending(row => row.Sequence);
        var rows = await query.Take(size + 1).ToListAsync(cancellationToken);
        var shown = rows.Take(size).ToList();
        var records = await MergeAsync(context, shown, cancellationToken);
        return new AuditPage(records, rows.Count > size ? shown[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null);
    }

    public static bool TryReadCursor(string text, out long cursor) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out cursor);

    public async Task<AuditRecord?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Audit.AsNoTracking().Where(row => row.EntryId == id && row.Kind != AuditRowKind.Outcome).Take(1).ToListAsync(cancellationToken);
        return await MergeAsync(context, rows, cancellationToken) is [var record, ..] ? record : null;
    }

    /// <summary>No id of an entry that begins at this time is less: version 7 of RFC 9562 puts the Unix time in milliseconds first.</summary>
    private static string FirstIdAt(long milliseconds) => milliseconds.ToString("x12", CultureInfo.InvariantCulture);

    private static long Milliseconds(DateTime utc) => Math.Max(0, (utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond);

    /// <summary>The beginnings that a filter lets through: intents and events.</summary>
    [SuppressMessage("Globalization", "CA1309:Use ordinal string comparison", Justification = "The store compares, and entry names are hexadecimal digits.")]
    internal static IQueryable<AuditRow> Begun(MetadataContext context, AuditFilter filter)
    {
        var query = context.Audit.AsNoTracking().Where(row => row.Kind != AuditRowKind.Outcome);
        if (filter.Actor is { } actor)
            query = query.Where(row => row.Actor == actor);
        if (filter.Action is { } action)
            query = query.Where(row => row.Action == action);
        if (filter.Action is not (null or AuditActions.QueryRun))
            query = query.Where(row => row.Action != AuditActions.QueryRun); // says what the index of actions leaves out
        if (filter.FromUtc is { } from)
        {
            var first = FirstIdAt(Milliseconds(from));
            query = query.Where(row => string.Compare(row.EntryId, first) >= 0 && row.AtUtc >= from);
        }
        if (filter.ToUtc is { } to)
        {
            var next = FirstIdAt(Milliseconds(to) + 1);
            query = query.Where(row => string.Compare(row.EntryId, next) < 0 && row.AtUtc < to);
        }
        if (filter.Decision?.ToString() is { } decision)
            query = query.Where(row => row.Decision == decision || context.Audit.Any(end => end.EntryId == row.EntryId && end.Decision == decision));
        if (filter.Resource is { } resource)
        {
            query = query.Where(row => row.Resources!.Contains(resource) // null is never a match in SQL
                || context.Audit.Any(end => end.EntryId == row.EntryId && end.Kind == AuditRowKind.Outcome && end.Resources!.Contains(resource)));
        }

        return query;
    }

    private static async Task<IReadOnlyList<AuditRecord>> MergeAsync(MetadataContext context, IReadOnlyList<AuditRow> begun, CancellationToken cancellationToken)
    {
        var ids = begun.Where(row => row.Kind == AuditRowKind.Intent).Select(row => row.EntryId).ToList();
        var ends = ids.Count == 0 ? [] : await context.Audit.AsNoTracking()
            .Where(row => ids.Contains(row.EntryId) && row.Kind == AuditRowKind.Outcome)
            .OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
        var byId = ends.GroupBy(row => row.EntryId, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return [.. begun.Select(row => AuditPayloads.Merge(
            row.Sequence,
            AuditPayloads.Read(row.Payload),
            byId.TryGetValue(row.EntryId, out var end) ? AuditPayloads.Read(end.Payload) : null))];
    }
}
