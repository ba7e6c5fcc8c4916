using System.Reflection;
using DbPortal.Gateway.Queries;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbPortal.Gateway.Tests.Architecture;

/// <summary>Each step of a query takes what only an earlier step can make: these types have one maker, in their own file.</summary>
public sealed class SealedStepsTests
{
    [Theory]
    [InlineData("DbPortal.Gateway.Access.Clearance")]
    [InlineData("DbPortal.Gateway.Queries.MaskedResult")]
    public void Only_the_type_itself_can_make_one(string name)
    {
        var type = typeof(QueryRequest).Assembly.GetType(name, throwOnError: true)
            ?? throw new InvalidOperationException($"{name} is gone.");
        Assert.True(type.IsSealed);
        Assert.All(type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), constructor =>
            Assert.True(constructor.IsPrivate, $"{constructor} of {name} can be called from elsewhere"));
    }

    [Theory]
    [InlineData("src/DbPortal.Gateway/Access/", "Clearance")]
    [InlineData("src/DbPortal.Gateway/Queries/", "MaskedResult")]
    public void One_place_makes_it(string folder, string type)
    {
        var makers = RepositoryFiles.CSharpSources
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal) && file.Name == type + ".cs")
            .SelectMany(file => file.Root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
            .Count(creation => Makes(creation, type));
        Assert.True(makers <= 1, $"{type} is made in {makers} places");
    }

    [Fact]
    public void Only_a_clearance_chooses_the_door_of_a_run() =>
        Offences.None("A run goes through the door of its clearance, which knows who may not use the portal's own account.", RepositoryFiles.CSharpSources
            .Where(file => file.Path.StartsWith("src/DbPortal.Gateway/", StringComparison.Ordinal) && file.Name is not ("Clearance.cs" or "TargetDirectory.cs"))
            .SelectMany(file => file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Where(access => access.Name.ToString() == "Connector").Select(access => $"{file.Path}: {access}")));

    private static bool Makes(BaseObjectCreationExpressionSyntax creation, string type) => creation switch
    {
        ObjectCreationExpressionSyntax named => named.Type.ToString() == type,
        _ => creation.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.ReturnType.ToString().Contains(type, StringComparison.Ordinal) == true
            && creation.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax,
    };
}
