using DbPortal.Gateway.Audit;

namespace DbPortal.Gateway.Metadata;

/// <summary>The audit's writing side in this store.</summary>
internal static class AuditLogs
{
    public static IAuditLog For(StoreOptions options) => options.Kind switch
    {
        StoreKind.Sqlite => new SqliteAuditLog(options.ConnectionString),
        StoreKind.PostgreSql => new PostgreSqlAuditLog(options.ConnectionString),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
