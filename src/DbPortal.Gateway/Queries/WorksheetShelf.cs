using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>Named worksheets: one's own, and those others share. The caller has checked <c>worksheet.share</c> before <see cref="ShareAsync"/>.</summary>
public sealed class WorksheetShelf
{
    /// <summary>The longest text a worksheet may hold, in UTF-16 units.</summary>
    public const int MaxLength = 4 << 20;

    /// <summary>All that the person may see, by name.</summary>
    public Task<IReadOnlyList<Worksheet>> ListAsync(Principal principal, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>One of them, null when there is none the person may see.</summary>
    public Task<Worksheet?> FindAsync(Principal principal, string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>A new one, private.</summary>
    public Task<WorksheetResult> CreateAsync(Principal principal, string name, string text, WorksheetTarget target, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Saves the text over <paramref name="version"/>; a newer one is a conflict.</summary>
    public Task<WorksheetResult> SaveAsync(Principal principal, string id, string text, WorksheetTarget target, long version, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Gives it another name (owner alone).</summary>
    public Task<WorksheetResult> RenameAsync(Principal principal, string id, string name, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Replaces whom it is shared with (owner alone); audited.</summary>
    public Task<WorksheetResult> ShareAsync(Principal principal, string id, IReadOnlyList<WorksheetShare> shares, string? project, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Removes it (owner alone); false when there is none.</summary>
    public Task<bool> DeleteAsync(Principal principal, string id, CancellationToken cancellationToken) => throw new NotSupportedException();
}
