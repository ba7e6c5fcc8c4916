using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DbPortal.Gateway.Metadata;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteMetadataContext</c> see the model.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteMetadataContext>
{
    public SqliteMetadataContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteMetadataContext>().UseSqlite("Data Source=:memory:").Options);
}
