using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace DbPortal.Gateway.Metadata;

/// <summary>Lets <c>dotnet ef migrations add NAME --context PostgreSqlMetadataContext</c> see the model.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlMetadataContext>
{
    public PostgreSqlMetadataContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlMetadataContext>().UseNpgsql("Host=localhost").Options);
}
