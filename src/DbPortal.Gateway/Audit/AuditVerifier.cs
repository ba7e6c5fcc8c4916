using System.Security.Cryptography;
using System.Text.Json;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Audit;

/// <summary>Walks the whole chain up to the head it found when it began; entries written meanwhile are left to the next check.</summary>
internal sealed class AuditVerifier(IDbContextFactory<MetadataContext> contexts, AuditChain chain, AuditAnchor anchor)
{
    private const int Step = 1000;

    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var anchored = anchor.Read(out var forged);
        var stored = await context.AuditHead.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (stored is null)
            return Broken(0, 1, "the head of the chain is missing");
        var target = chain.Open(stored);
        var walk = await WalkAsync(context, target?.Sequence ?? long.MaxValue, anchored, cancellationToken);
        if (walk.Broken is { } broken)
            return broken;
        return target is null ? Broken(walk.Head.Sequence, stored.Sequence, "the seal of the chain's head is not this installation's")
            : walk.Head.Sequence < target.Sequence ? Broken(walk.Head.Sequence, walk.Head.Sequence + 1, "entries were cut off the end")
            : !Same(walk.Head.Hash, target.Hash) ? Broken(walk.Head.Sequence, walk.Head.Sequence, "the last entry is not the one the head names")
            : forged ? Broken(walk.Head.Sequence, walk.Head.Sequence, $"{AuditAnchor.FileName} in the data folder is not this installation's")
            : anchored?.Sequence > target.Sequence ? Broken(walk.Head.Sequence, target.Sequence + 1, "the store is older than the anchor in the data folder: entries were rolled back")
            : new AuditVerification(true, walk.Head.Sequence, null, null);
    }

    private async Task<(AuditHead Head, AuditVerification? Broken)> WalkAsync(MetadataContext context, long last, AuditHead? anchored, CancellationToken cancellationToken)
    {
        var head = AuditChain.Genesis;
        while (head.Sequence < last)
        {
            var from = head.Sequence;
            var rows = await context.Audit.AsNoTracking().Where(row => row.Sequence > from && row.Sequence <= last)
                .OrderBy(row => row.Sequence).Take(Step).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                if (Problem(row, head, anchored) is { } problem)
                    return (head, Broken(head.Sequence, head.Sequence + 1, problem));
                head = new AuditHead(row.Sequence, row.Hash);
            }

            if (rows.Count < Step)
                break;
        }

        return (head, null);
    }

    private string? Problem(AuditRow row, AuditHead head, AuditHead? anchored)
    {
        if (row.Sequence != head.Sequence + 1)
            return "an entry is missing";
        if (!Same(chain.Hash(row.Sequence, head.Hash, row.Payload), row.Hash))
            return "the entry was changed, moved or not written by this installation";
        if (anchored?.Sequence == row.Sequence && !Same(anchored.Hash, row.Hash))
            return "the entry is not the one anchored in the data folder";
        return ColumnsFit(row) ? null : "a column of the entry was changed";
    }

    private static bool ColumnsFit(AuditRow row)
    {
        AuditPayload payload;
        try
        {
            payload = AuditPayloads.Read(row.Payload);
        }
        catch (JsonException)
        {
            return false;
        }

        var kind = payload.Kind switch { "intent" => AuditRowKind.Intent, "outcome" => AuditRowKind.Outcome, "event" => AuditRowKind.Event, _ => default };
        var told = new AuditDraft(kind, payload).At(row.Sequence, row.Hash);
        return (told.EntryId, told.Kind, told.AtUtc, told.Actor, told.Action, told.Decision, told.Resources)
            == (row.EntryId, row.Kind, row.AtUtc, row.Actor, row.Action, row.Decision, row.Resources);
    }

    private static bool Same(byte[] left, byte[] right) => CryptographicOperations.FixedTimeEquals(left, right);

    private static AuditVerification Broken(long good, long at, string problem) => new(false, good, at, problem);
}
