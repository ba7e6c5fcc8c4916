using DbPortal.Gateway.Access;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Queries;

/// <summary>The open tabs of each person, autosaved so that nothing typed is lost.</summary>
public sealed class EditorTabs
{
    /// <summary>The most tabs one person may have open.</summary>
    public const int MaxTabs = 200;

    private readonly IDbContextFactory<MetadataContext> _contexts;

    internal EditorTabs(IDbContextFactory<MetadataContext> contexts) => _contexts = contexts;

    /// <summary>The person's tabs, left to right.</summary>
    public async Task<IReadOnlyList<EditorTab>> LoadAsync(Principal principal, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var rows = await Own(context, principal).AsNoTracking().OrderBy(row => row.Position).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(WorksheetRows.ToTab)];
    }

    /// <summary>
    /// Keeps a tab, new (version 0) or known by its id. Returns it with its new version; null when another window saved a newer one or closed it
    /// (load again), when there are too many, or when the text cannot be kept (too long, or with a NUL character).
    /// </summary>
    public async Task<EditorTab?> SaveAsync(Principal principal, EditorTab tab, CancellationToken cancellationToken)
    {
        if (tab.Text.Length > WorksheetShelf.MaxLength || tab.Text.Contains('\0', StringComparison.Ordinal))
            return null;
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var row = await Own(context, principal).SingleOrDefaultAsync(kept => kept.Id == tab.Id, cancellationToken);
        if ((row?.Version ?? 0) != tab.Version)
            return null;
        if (row is null)
        {
            if (await Own(context, principal).CountAsync(cancellationToken) >= MaxTabs)
                return null;
            row = new EditorTabRow { Member = principal.Name, Id = tab.Id, Title = tab.Title, Text = tab.Text };
            context.EditorTabs.Add(row);
        }

        WorksheetRows.Set(row, tab);
        row.Version = tab.Version + 1;
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return WorksheetRows.ToTab(row);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || tab.Version == 0)
        {
            // Another window was first: it changed this tab, or made one of the same id.
            return null;
        }
    }

    /// <summary>Closes a tab; what it held is gone.</summary>
    public async Task CloseAsync(Principal principal, string id, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await Own(context, principal).Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Sets the order, and which one is in front.</summary>
    public async Task ArrangeAsync(Principal principal, IReadOnlyList<string> ids, string? active, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        for (var i = 0; i < ids.Count; i++)
        {
            var (id, position) = (ids[i], i);
            // The text's version stays: moving a tab is no edit that another window would have to load.
            await Own(context, principal).Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, position).SetProperty(row => row.Active, id == active), cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static IQueryable<EditorTabRow> Own(MetadataContext context, Principal principal) => context.EditorTabs.Where(row => row.Member == principal.Name);
}
