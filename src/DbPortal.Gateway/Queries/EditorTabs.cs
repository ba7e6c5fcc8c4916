using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>The open tabs of each person, autosaved so that nothing typed is lost.</summary>
public sealed class EditorTabs
{
    /// <summary>The most tabs one person may have open.</summary>
    public const int MaxTabs = 200;

    /// <summary>The person's tabs, left to right.</summary>
    public Task<IReadOnlyList<EditorTab>> LoadAsync(Principal principal, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>
    /// Keeps a tab, new or known by its id. Returns it with its new version; null when another window saved a newer one (load again) or there are too many.
    /// </summary>
    public Task<EditorTab?> SaveAsync(Principal principal, EditorTab tab, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Closes a tab; what it held is gone.</summary>
    public Task CloseAsync(Principal principal, string id, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Sets the order, and which one is in front.</summary>
    public Task ArrangeAsync(Principal principal, IReadOnlyList<string> ids, string? active, CancellationToken cancellationToken) => throw new NotSupportedException();
}
