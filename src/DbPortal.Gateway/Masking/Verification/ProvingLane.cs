using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>
/// The governed path under a configuration of its own: the very steps everybody's queries take, the same audit, but targets, rights and rules from a
/// <see cref="ProvingWorkspace"/>.
/// </summary>
internal sealed class ProvingLane : IWorkspaceSource, IAsyncDisposable
{
    private readonly TargetDirectory _targets;
    private WorkspaceSnapshot _current;

    public ProvingLane(WorkspaceSnapshot first, Func<ProvingLane, TargetDirectory> targets, Func<ProvingLane, TargetDirectory, QueryPipeline> pipeline)
    {
        _current = first;
        _targets = targets(this);
        Pipeline = pipeline(this, _targets);
    }

    /// <inheritdoc/>
    public event EventHandler? Changed;

    /// <summary>The way in.</summary>
    public QueryPipeline Pipeline { get; }

    /// <inheritdoc/>
    public WorkspaceSnapshot Current => Volatile.Read(ref _current);

    /// <summary>Goes on under another configuration of the same proving ground.</summary>
    public void Enter(WorkspaceSnapshot snapshot)
    {
        Volatile.Write(ref _current, snapshot);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>The database sessions start in, with its catalog and server.</summary>
    public async Task<TargetResolution> ResolveAsync(CancellationToken cancellationToken)
    {
        var instance = Current.Instances[0];
        return await _targets.ResolveAsync(instance.Name, instance.Databases[0].Name, cancellationToken);
    }

    /// <summary>Closes every connection, so that the proving ground can be removed.</summary>
    public ValueTask DisposeAsync() => _targets.DisposeAsync();
}
