using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// Columns that came to tables with masked columns, or changed their type there, and that nobody has looked at: they are masked in full until then. Asks for
/// no permission; the caller does (<c>masking.manage</c>).
/// </summary>
public sealed class NewColumnDesk
{
    private const int MostReviews = 50;
    private readonly TargetDirectory _targets;
    private readonly MaskingDirectory _masking;
    private readonly ColumnLedger _ledger;
    private readonly AuditTrail _audit;

    internal NewColumnDesk(TargetDirectory targets, MaskingDirectory masking, ColumnLedger ledger, AuditTrail audit) =>
        (_targets, _masking, _ledger, _audit) = (targets, masking, ledger, audit);

    /// <summary>The new columns of a database as it is now.</summary>
    public Task<NewColumnsResult> ListAsync(string instance, string database, CancellationToken cancellationToken) =>
        WithAsync(instance, database, (_, found) => Task.FromResult<NewColumnsResult>(new NewColumnsResult.Found(found)), cancellationToken);

    /// <summary>
    /// Somebody has looked at these columns, written as the list has them: they are masked from now on only where a rule says so. Gives those that are left.
    /// Throws <see cref="AuditUnavailableException"/> when it cannot be audited; then nothing has changed.
    /// </summary>
    public Task<NewColumnsResult> AcceptAsync(Principal by, string instance, string database, IReadOnlyList<string> columns, CancellationToken cancellationToken) =>
        WithAsync(instance, database, (target, found) => AcceptAsync(by, target, found, columns, cancellationToken), cancellationToken);

    /// <summary>Who accepted columns of a database lately, newest first, by the audit.</summary>
    public async Task<IReadOnlyList<ColumnReview>> ReviewsAsync(string instance, string database, CancellationToken cancellationToken)
    {
        var prefix = $"{instance}/{database}/";
        var page = await _audit.ReadAsync(new AuditFilter { Action = AuditActions.ColumnsReviewed, Resource = prefix }, null, MostReviews, cancellationToken);
        return
        [
            .. from record in page.Records
               let columns = record.Resources.Where(r => r.StartsWith(prefix, StringComparison.Ordinal)).Select(r => r[prefix.Length..]).ToList()
               where columns.Count > 0
               select new ColumnReview(record.AtUtc, record.Actor, columns),
        ];
    }

    private async Task<NewColumnsResult> AcceptAsync(Principal by, Target target, IReadOnlyList<string> found, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        if (columns.Except(found, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
            return new NewColumnsResult.Refused(ErrorCode.InvalidRequest, $"'{unknown}' is no new column of {target.Instance.Name}/{target.Database.Name}.");
        await _audit.RecordAsync(
            new AuditEvent(by.Name, by.Source, AuditActions.ColumnsReviewed) { Resources = [.. columns.Select(c => $"{target.Instance.Name}/{target.Database.Name}/{c}")] }, cancellationToken);
        var accepted = columns.ToHashSet(StringComparer.Ordinal);
        await _ledger.AcceptAsync(target, name => accepted.Contains(name.ToString()), cancellationToken);
        _masking.Forget();
        return new NewColumnsResult.Found([.. found.Where(c => !accepted.Contains(c))]);
    }

    private async Task<NewColumnsResult> WithAsync(string instance, string database, Func<Target, IReadOnlyList<string>, Task<NewColumnsResult>> next, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(instance, database, next, cancellationToken);
        }
        catch (StoreUnavailableException unavailable)
        {
            return new NewColumnsResult.Refused(ErrorCode.AuditUnavailable, $"{unavailable.Message} Ask the operator of the portal.");
        }
    }

    private async Task<NewColumnsResult> AskAsync(string instance, string database, Func<Target, IReadOnlyList<string>, Task<NewColumnsResult>> next, CancellationToken cancellationToken)
    {
        switch (await _targets.ResolveAsync(instance, database, cancellationToken))
        {
            case TargetResolution.Missing missing:
                return new NewColumnsResult.Refused(ErrorCode.NotFound, missing.What);
            case TargetResolution.Unreachable unreachable:
                return new NewColumnsResult.Refused(unreachable.Code, unreachable.Message);
            case TargetResolution.Found { Target: var target }:
                var ruled = await _masking.ColumnsOfAsync(target, cancellationToken);
                return await next(target, [.. ruled.New.Select(c => c.ToString()).Order(StringComparer.Ordinal)]);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
