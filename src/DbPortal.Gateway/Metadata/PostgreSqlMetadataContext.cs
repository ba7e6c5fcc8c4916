using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Metadata;

/// <summary>The store in a PostgreSQL database, which several replicas may share.</summary>
internal sealed class PostgreSqlMetadataContext(DbContextOptions<PostgreSqlMetadataContext> options) : MetadataContext(options);
