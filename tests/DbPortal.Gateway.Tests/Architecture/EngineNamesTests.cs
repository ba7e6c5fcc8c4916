using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbPortal.Gateway.Tests.Architecture;

/// <summary>
/// Adding an engine touches its own folders and the registry. So no identifier elsewhere may name one; words in comments and
/// texts are free. The exceptions stand here, each with its reason.
/// </summary>
public sealed partial class EngineNamesTests
{
    private static readonly Dictionary<string, string> Exceptions = new(StringComparer.Ordinal)
    {
        ["src/DbPortal.Sql/Catalog/EngineKind.cs"] = "the closed list of engines itself",
        ["src/DbPortal.Sql/Catalog/EngineKinds.cs"] = "what differs between engines, asked by everybody else",
        ["src/DbPortal.Sql/Dialects/NameRules.cs"] = "the switches of name resolution, side by side as data",
    };

    [Fact]
    public void No_engine_is_named_outside_its_folders_and_the_registry() =>
        Offences.None("No engine is named outside its folders and the registry.", RepositoryFiles.CSharpSources
            .Where(file => !IsEngineRoom(file.Path) && !Exceptions.ContainsKey(file.Path))
            .SelectMany(file => file.Root.DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && EngineName().IsMatch(token.ValueText))
                .Select(token => $"{file.Path}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {token.ValueText}"))
            .Distinct());

    [Fact]
    public void Every_exception_is_still_needed() =>
        Offences.None("Every exception is still needed.", Exceptions.Keys.Except(RepositoryFiles.CSharpSources
            .Where(file => file.Root.DescendantTokens().Any(token => EngineName().IsMatch(token.ValueText)))
            .Select(file => file.Path)));

    // The metadata store has one context per provider, which are engines by coincidence of name; the demo writes its sample database itself.
    private static bool IsEngineRoom(string path) =>
        EngineFolder().IsMatch(path)
        || path.StartsWith("src/DbPortal.Gateway/Metadata/", StringComparison.Ordinal)
        || path.StartsWith("src/DbPortal.Gateway/Targets/Demo/", StringComparison.Ordinal)
        || Path.GetFileName(path) is "EngineRegistry.cs" or "DialectRegistry.cs";

    [GeneratedRegex("^src/DbPortal\\.(Sql/Dialects|Gateway/Engines)/(PostgreSql|MySql|Sqlite)/")]
    private static partial Regex EngineFolder();

    [GeneratedRegex("PostgreSql|Postgres|Npgsql|MySql|MariaDb|Sqlite", RegexOptions.IgnoreCase)]
    private static partial Regex EngineName();
}
