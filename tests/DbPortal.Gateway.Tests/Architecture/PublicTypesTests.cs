using System.Reflection;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Tests.Architecture;

/// <summary>The gateway's outside is a list somebody has read: a new public type is a line in <c>GatewayPublicTypes.txt</c>.</summary>
public sealed class PublicTypesTests
{
    private static readonly Assembly Gateway = typeof(QueryRequest).Assembly;

    [Fact]
    public void The_gateway_shows_only_the_listed_types()
    {
        var listed = File.ReadLines(Path.Combine(RepositoryFiles.Root, "tests/DbPortal.Gateway.Tests/Architecture/GatewayPublicTypes.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToHashSet(StringComparer.Ordinal);
        var shown = Gateway.GetExportedTypes()
            .Where(type => !type.IsNested && !IsGenerated(type))
            .Select(type => (type.FullName ?? type.Name)["DbPortal.Gateway.".Length..])
            .ToHashSet(StringComparer.Ordinal);
        Assert.Multiple(
            () => Offences.None("Public, but not in GatewayPublicTypes.txt: make it internal, or add the line if another assembly calls it.", shown.Except(listed).Order(StringComparer.Ordinal)),
            () => Offences.None("In GatewayPublicTypes.txt, but gone or internal.", listed.Except(shown).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("DbPortal.Gateway.Engines.IEngine")]
    [InlineData("DbPortal.Gateway.Engines.IConnector")]
    [InlineData("DbPortal.Gateway.Engines.IRunSession")]
    [InlineData("DbPortal.Gateway.Engines.RawRows")]
    [InlineData("DbPortal.Gateway.Engines.RawCell")]
    [InlineData("DbPortal.Gateway.Access.Clearance")]
    [InlineData("DbPortal.Gateway.Masking.MaskingPlan")]
    public void What_touches_raw_rows_or_decides_stays_inside(string name) =>
        Assert.False(Gateway.GetType(name, throwOnError: true)?.IsVisible);

    // EF Core needs migrations public; nobody calls them by name.
    private static bool IsGenerated(Type type) => type.Namespace?.Contains(".Migrations", StringComparison.Ordinal) == true;
}
