using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Targets;

/// <summary>
/// Finds targets by name and keeps one connector and one catalog for each. When the configuration of an instance changes, its connectors are replaced.
/// </summary>
public sealed class TargetDirectory : IAsyncDisposable
{
    private static readonly ConditionalWeakTable<WorkspaceSnapshot, ProjectIndex> Projects = [];
    private readonly IWorkspaceSource _workspace;
    private readonly EngineRegistry _engines;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<(string Instance, string Database), Connection> _connections = new();
    private readonly ConcurrentDictionary<string, (InstanceEntry Instance, DateTimeOffset At, IReadOnlyList<DatabaseEntry> Databases)> _listed = new();

    internal TargetDirectory(IWorkspaceSource workspace, EngineRegistry engines, TimeProvider clock)
    {
        _workspace = workspace;
        _engines = engines;
        _clock = clock;
    }

    /// <summary>The target of this name with its catalog, or why there is none.</summary>
    internal async Task<TargetResolution> ResolveAsync(string instance, string database, CancellationToken cancellationToken)
    {
        var snapshot = _workspace.Current;
        var entry = snapshot.Instances.FirstOrDefault(i => i.Name == instance);
        if (entry is null)
            return new TargetResolution.Missing($"There is no instance '{instance}'.");
        try
        {
            var databases = await DatabasesAsync(entry, cancellationToken);
            var found = databases.FirstOrDefault(d => d.Name == database);
            if (found is null)
                return new TargetResolution.Missing($"The instance '{instance}' has no database '{database}'.");
            var connection = ConnectionTo(entry, found);
            var catalog = await connection.Catalog.GetAsync(cancellationToken);
            return new TargetResolution.Found(ToTarget(snapshot, entry, found, connection, catalog));
        }
        catch (TargetException e) when (e.Failure == TargetFailure.Cancelled && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Generic, e, cancellationToken);
        }
        catch (TargetException e) when (e.Failure == TargetFailure.Busy)
        {
            return new TargetResolution.Unreachable(ErrorCode.RateLimited, e.Generic);
        }
        catch (TargetException e) when (e.Failure is TargetFailure.Unavailable or TargetFailure.ConnectionLost or TargetFailure.Timeout)
        {
            return new TargetResolution.Unreachable(ErrorCode.TargetUnavailable, e.Generic);
        }
        catch (TargetException e)
        {
            return new TargetResolution.Unreachable(ErrorCode.TargetUnavailable, $"The catalog of '{instance}/{database}' cannot be read: {e.Generic}");
        }
    }

    /// <summary>The same target with a catalog read after the one it was decided against. Throws <see cref="TargetException"/>.</summary>
    internal async Task<Target> RefreshAsync(Target target, CancellationToken cancellationToken)
    {
        var connection = ConnectionTo(target.Instance, target.Database);
        var catalog = await connection.Catalog.RefreshAsync(target.Catalog, cancellationToken);
        return target with { Catalog = catalog, Dialect = _engines.For(target.Instance.Engine).DialectOf(catalog.Server) };
    }

    /// <summary>A definition in this target has changed through the portal: what was known of it is void.</summary>
    internal void Invalidate(Target target) => ConnectionTo(target.Instance, target.Database).Catalog.Invalidate();

    /// <summary>The databases of an instance: those configured, or those its account can see. Throws <see cref="TargetException"/>.</summary>
    internal async Task<IReadOnlyList<DatabaseEntry>> DatabasesAsync(InstanceEntry instance, CancellationToken cancellationToken)
    {
        if (!instance.AllDatabases)
            return instance.Databases;
        if (_listed.TryGetValue(instance.Name, out var listed) && ReferenceEquals(listed.Instance, instance) && _clock.GetUtcNow() - listed.At < CatalogCache.MaximumAge)
            return listed.Databases;
        await using var connector = _engines.For(instance.Engine).Connect(instance, new DatabaseEntry("", null));
        var names = await connector.ListDatabasesAsync(cancellationToken);
        var databases = names.Select(n => new DatabaseEntry(n, null)).ToList();
        _listed[instance.Name] = (instance, _clock.GetUtcNow(), databases);
        return databases;
    }

    /// <summary>The names of the projects a database belongs to.</summary>
    internal static IReadOnlyList<string> ProjectsOf(WorkspaceSnapshot snapshot, string instance, string database) =>
        Projects.GetValue(snapshot, s => new ProjectIndex(s)).Of(instance, database);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var key in _connections.Keys)
            if (_connections.TryRemove(key, out var connection))
                await connection.DisposeAsync();
    }

    private Connection ConnectionTo(InstanceEntry instance, DatabaseEntry database)
    {
        var key = (instance.Name, database.Name);
        while (true)
        {
            var connection = _connections.GetOrAdd(key, _ => new Connection(instance, database, this));
            if (connection.Serves(instance, database))
                return connection;
            var fresh = new Connection(instance, database, this);
            if (_connections.TryUpdate(key, fresh, connection))
            {
                connection.Retire();
                return fresh;
            }
            fresh.Retire();
        }
    }

    private Target ToTarget(WorkspaceSnapshot snapshot, InstanceEntry instance, DatabaseEntry database, Connection connection, CatalogSnapshot catalog)
    {
        // A dangling environment name is refused by the manifest; should one get here, it is treated as protected.
        var environment = snapshot.Environments.FirstOrDefault(e => e.Name == instance.Environment) ?? new EnvironmentEntry(instance.Environment, null, true);
        return new(instance, database, environment, ProjectsOf(snapshot, instance.Name, database.Name), connection.Connector,
            _engines.For(instance.Engine).DialectOf(catalog.Server), catalog)
        {
            ProjectsOf = name => ProjectsOf(snapshot, instance.Name, name),
        };
    }

    private sealed class Connection(InstanceEntry instance, DatabaseEntry database, TargetDirectory owner) : IAsyncDisposable
    {
        private readonly Lazy<(IConnector Connector, CatalogCache Catalog)> _made = new(() =>
        {
            var connector = owner._engines.For(instance.Engine).Connect(instance, database);
            return (connector, new CatalogCache(connector, owner._clock));
        });

        public IConnector Connector => _made.Value.Connector;

        public CatalogCache Catalog => _made.Value.Catalog;

        /// <summary>Made for the same address, account and protection, so a reload of the same configuration keeps its connections.</summary>
        public bool Serves(InstanceEntry other, DatabaseEntry otherDatabase) =>
            ReferenceEquals(instance, other) && database == otherDatabase
            || (instance.Engine, instance.Host, instance.Port, instance.Username, instance.Tls, database, instance.Password?.Reveal(), NetOf(instance))
                == (other.Engine, other.Host, other.Port, other.Username, other.Tls, otherDatabase, other.Password?.Reveal(), NetOf(other));

        private static (string? Username, string? Password) NetOf(InstanceEntry entry) => (entry.Net?.Username, entry.Net?.Password?.Reveal());

        /// <summary>Runs still in flight end by themselves; the pool closes when they have.</summary>
        public void Retire() => _ = DisposeAsync().AsTask();

        public async ValueTask DisposeAsync()
        {
            if (!_made.IsValueCreated)
                return;
            await Connector.DisposeAsync();
            Catalog.Dispose();
        }
    }
}
