using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>A server that reads texts, and what the portal knows of it.</summary>
internal abstract class ReadingServer : IAsyncDisposable
{
    public abstract SqlDialect Dialect { get; }

    public abstract CatalogSnapshot Catalog { get; }

    /// <summary>In the row description an alias may stand for a column's name.</summary>
    public virtual bool AliasesPassForColumns => false;

    /// <summary>What the server makes of a text. <paramref name="isQuery"/>: the portal takes it for a query, so it may be asked for its columns.</summary>
    public abstract Task<ServerReading> ReadAsync(string text, bool isQuery, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
