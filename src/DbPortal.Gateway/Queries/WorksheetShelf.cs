using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Queries;

/// <summary>Named worksheets: one's own, and those others share. The caller has checked <c>worksheet.share</c> before <see cref="ShareAsync"/>.</summary>
public sealed class WorksheetShelf
{
    /// <summary>The longest text a worksheet may hold, in UTF-16 units.</summary>
    public const int MaxLength = 4 << 20;

    private const int MaxName = 200;
    private const int MaxShares = 100;
    private readonly IDbContextFactory<MetadataContext> _contexts;
    private readonly WorksheetAccess _access;
    private readonly AuditTrail _audit;
    private readonly TimeProvider _time;

    internal WorksheetShelf(IDbContextFactory<MetadataContext> contexts, WorksheetAccess access, AuditTrail audit, TimeProvider time)
    {
        _contexts = contexts;
        _access = access;
        _audit = audit;
        _time = time;
    }

    /// <summary>All that the person may see, by name.</summary>
    public async Task<IReadOnlyList<Worksheet>> ListAsync(Principal principal, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var identities = _access.IdentitiesOf(principal);
        var rows = await Visible(context, principal, identities).AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => WorksheetRows.ToWorksheet(row, principal, identities))];
    }

    /// <summary>One of them, null when there is none the person may see.</summary>
    public async Task<Worksheet?> FindAsync(Principal principal, string id, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var identities = _access.IdentitiesOf(principal);
        return await Visible(context, principal, identities).AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row
            ? WorksheetRows.ToWorksheet(row, principal, identities)
            : null;
    }

    /// <summary>A new one, private.</summary>
    public async Task<WorksheetResult> CreateAsync(Principal principal, string name, string text, WorksheetTarget target, CancellationToken cancellationToken)
    {
        if ((NameProblem(name) ?? TextProblem(text)) is { } problem)
            return new WorksheetResult.Invalid(problem);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var now = _time.GetUtcNow();
        var row = new WorksheetRow { Id = Guid.CreateVersion7(now).ToString("N"), Owner = principal.Name, Name = name.Trim(), Text = text, Version = 1, UpdatedUtc = now.UtcDateTime };
        WorksheetRows.SetTarget(row, target);
        context.Worksheets.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return new WorksheetResult.Saved(WorksheetRows.ToWorksheet(row, principal, [principal.Name]));
    }

    /// <summary>Saves the text over <paramref name="version"/>; a newer one is a conflict.</summary>
    public Task<WorksheetResult> SaveAsync(Principal principal, string id, string text, WorksheetTarget target, long version, CancellationToken cancellationToken) =>
        TextProblem(text) is { } problem
            ? Task.FromResult<WorksheetResult>(new WorksheetResult.Invalid(problem))
            : ChangeAsync(principal, id, byOwnerOnly: false, version, row =>
            {
                row.Text = text;
                WorksheetRows.SetTarget(row, target);
            }, cancellationToken);

    /// <summary>Gives it another name (owner alone).</summary>
    public Task<WorksheetResult> RenameAsync(Principal principal, string id, string name, CancellationToken cancellationToken) =>
        NameProblem(name) is { } problem
            ? Task.FromResult<WorksheetResult>(new WorksheetResult.Invalid(problem))
            : ChangeAsync(principal, id, byOwnerOnly: true, null, row => row.Name = name.Trim(), cancellationToken);

    /// <summary>Replaces whom it is shared with (owner alone); audited.</summary>
    public async Task<WorksheetResult> ShareAsync(Principal principal, string id, IReadOnlyList<WorksheetShare> shares, string? project, CancellationToken cancellationToken)
    {
        if (ShareProblem(principal, shares, project) is { } problem)
            return new WorksheetResult.Invalid(problem);
        if (await FindAsync(principal, id, cancellationToken) is not { } sheet)
            return new WorksheetResult.NotFound();
        if (sheet.Owner != principal.Id)
            return new WorksheetResult.Denied();
        // Written before it happens: nothing becomes readable for others that the audit does not know of.
        await _audit.RecordAsync(new AuditEvent(principal.Name, principal.Source, AuditActions.WorksheetShare)
        {
            Resources = [$"worksheet:{id}", .. shares.Select(share => share.Member.ToString()), .. project is null ? Array.Empty<string>() : [$"project:{project}"]],
        }, cancellationToken);
        return await ChangeAsync(principal, id, byOwnerOnly: true, null, row =>
        {
            row.Project = project;
            row.Shares.Clear();
            row.Shares.AddRange(shares.DistinctBy(share => share.Member)
                .Select(share => new WorksheetShareRow { WorksheetId = row.Id, Member = share.Member.ToString(), CanEdit = share.CanEdit }));
        }, cancellationToken);
    }

    /// <summary>Removes it (owner alone); false when there is none.</summary>
    public async Task<bool> DeleteAsync(Principal principal, string id, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        return await context.Worksheets.Where(row => row.Id == id && row.Owner == principal.Name).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    private async Task<WorksheetResult> ChangeAsync(
        Principal principal, string id, bool byOwnerOnly, long? version, Action<WorksheetRow> change, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var identities = _access.IdentitiesOf(principal);
        if (await Visible(context, principal, identities).SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } row)
            return new WorksheetResult.NotFound();
        var sheet = WorksheetRows.ToWorksheet(row, principal, identities);
        if (byOwnerOnly ? row.Owner != principal.Name : !sheet.CanEdit)
            return new WorksheetResult.Denied();
        if (version is { } expected && row.Version != expected)
            return new WorksheetResult.Conflict(sheet);
        change(row);
        row.Version++;
        row.UpdatedUtc = _time.GetUtcNow().UtcDateTime;
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new WorksheetResult.Saved(WorksheetRows.ToWorksheet(row, principal, identities));
        }
        catch (DbUpdateConcurrencyException)
        {
            return await FindAsync(principal, id, cancellationToken) is { } current ? new WorksheetResult.Conflict(current) : new WorksheetResult.NotFound();
        }
    }

    private IQueryable<WorksheetRow> Visible(MetadataContext context, Principal principal, IReadOnlyList<string> identities)
    {
        var (owner, projects) = (principal.Name, _access.ProjectsOf(principal));
        return context.Worksheets.Include(row => row.Shares)
            .Where(row => row.Owner == owner || row.Shares.Any(share => identities.Contains(share.Member)) || (row.Project != null && projects.Contains(row.Project)));
    }

    private string? ShareProblem(Principal principal, IReadOnlyList<WorksheetShare> shares, string? project) =>
        shares.Count > MaxShares ? $"A worksheet can be shared with at most {MaxShares}."
        : shares.FirstOrDefault(share => !_access.Knows(share.Member)) is { } unknown ? $"There is nobody '{unknown.Member}' to share with."
        : project is not null && !_access.ProjectsOf(principal).Contains(project) ? $"There is no project '{project}' that you may view."
        : null;

    private static string? NameProblem(string name) =>
        name.Trim().Length is 0 or > MaxName || name.Any(char.IsControl) ? $"A name has 1 to {MaxName} characters." : null;

    private static string? TextProblem(string text) =>
        text.Length > MaxLength ? "The text is too long for a worksheet."
        : text.Contains('\0', StringComparison.Ordinal) ? "The text holds a NUL character, which cannot be stored."
        : null;
}
