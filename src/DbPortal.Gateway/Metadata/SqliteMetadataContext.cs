using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Metadata;

/// <summary>The store in one SQLite file.</summary>
internal sealed class SqliteMetadataContext(DbContextOptions<SqliteMetadataContext> options) : MetadataContext(options);
