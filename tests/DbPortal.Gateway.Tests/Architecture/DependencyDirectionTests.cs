using System.Reflection;
using DbPortal.Gateway.Queries;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Architecture;

public sealed class DependencyDirectionTests
{
    private static readonly Assembly Sql = typeof(CatalogSnapshot).Assembly;
    private static readonly Assembly Gateway = typeof(QueryRequest).Assembly;

    [Fact]
    public void Sql_knows_no_other_part_of_the_portal() =>
        Assert.DoesNotContain(References(Sql), name => name.StartsWith("DbPortal.", StringComparison.Ordinal));

    [Fact]
    public void The_gateway_knows_only_Sql() =>
        Assert.Equal(["DbPortal.Sql"], References(Gateway).Where(name => name.StartsWith("DbPortal.", StringComparison.Ordinal)));

    [Fact]
    public void Sql_has_no_database_driver_and_no_web_framework() =>
        Assert.DoesNotContain(References(Sql), name =>
            name.StartsWith("Npgsql", StringComparison.Ordinal)
            || name.StartsWith("MySqlConnector", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Data", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("System.Net.", StringComparison.Ordinal)
            || name is "System.Data.Common");

    [Fact]
    public void Project_files_name_only_the_project_below()
    {
        Assert.Empty(ProjectReferences("DbPortal.Sql"));
        Assert.Equal(["DbPortal.Sql"], ProjectReferences("DbPortal.Gateway"));
        Assert.Equal(["DbPortal.Gateway"], ProjectReferences("DbPortal.Web"));
        Assert.Empty(ProjectReferences("DbPortal.Cli"));
    }

    private static string[] References(Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(name => name.Name ?? "")];

    private static string[] ProjectReferences(string project) =>
    [
        .. System.Xml.Linq.XDocument.Load(Path.Combine(RepositoryFiles.Root, "src", project, project + ".csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")?.Value ?? "")),
    ];
}
