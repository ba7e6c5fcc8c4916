namespace DbPortal.Gateway.Manifest;

/// <summary>The configuration in force, from the store; kept in memory and exchanged whole.</summary>
internal sealed class StoredWorkspace(SnapshotReader reader) : IWorkspaceSource, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private WorkspaceSnapshot? _current;

    public event EventHandler? Changed;

    public WorkspaceSnapshot Current => Volatile.Read(ref _current)
        ?? throw new InvalidOperationException("The configuration has not been loaded yet: WorkspaceStartup.OpenAsync comes first.");

    /// <summary>Reads the store again when it holds another version than the one in force.</summary>
    public async Task ReloadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (Volatile.Read(ref _current)?.Version == await reader.VersionAsync(cancellationToken))
                return;
            Volatile.Write(ref _current, await reader.ReadAsync(cancellationToken));
        }
        finally
        {
            _turn.Release();
        }

        Changed?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose() => _turn.Dispose();
}
