using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Metadata;

/// <summary>Opens contexts on the store; one is one unit of work and is not shared.</summary>
internal sealed class MetadataContextFactory(StoreOptions store) : IDbContextFactory<MetadataContext>
{
    private readonly DbContextOptions<SqliteMetadataContext> _sqlite = new DbContextOptionsBuilder<SqliteMetadataContext>()
        .UseSqlite(store.Kind == StoreKind.Sqlite ? store.ConnectionString : "Data Source=:memory:")
        .AddInterceptors(SqlitePragmas.Instance)
        .Options;

    private readonly DbContextOptions<PostgreSqlMetadataContext> _postgreSql = new DbContextOptionsBuilder<PostgreSqlMetadataContext>()
        .UseNpgsql(store.Kind == StoreKind.PostgreSql ? store.ConnectionString : "Host=localhost")
        .Options;

    public MetadataContext CreateDbContext() => store.Kind switch
    {
        StoreKind.Sqlite => new SqliteMetadataContext(_sqlite),
        StoreKind.PostgreSql => new PostgreSqlMetadataContext(_postgreSql),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
