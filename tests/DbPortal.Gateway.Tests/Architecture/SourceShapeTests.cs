using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DbPortal.Gateway.Tests.Architecture;

/// <summary>The shape every file below <c>src/</c> keeps.</summary>
public sealed partial class SourceShapeTests
{
    private const int MostFileLines = 500;
    private const int MostFunctionLines = 60;

    [Fact]
    public void No_file_is_longer_than_500_lines() =>
        Offences.None("No file is longer than 500 lines.", RepositoryFiles.Sources
            .Where(file => file.LineCount > MostFileLines)
            .Select(file => $"{file.Path}: {file.LineCount} lines"));

    [Fact]
    public void A_file_holds_one_top_level_type() =>
        Offences.None("A file holds one top level type.", RepositoryFiles.CSharpSources
            .Select(file => (file.Path, Types: TopLevelTypes(file)))
            .Where(file => file.Types.Count > 1)
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}"));

    [Fact]
    public void A_file_is_named_after_its_type() =>
        Offences.None("A file is named after its type.", RepositoryFiles.CSharpSources
            .Where(file => TopLevelTypes(file) is [var type] && file.Name.Split('.')[0] != type)
            .Select(file => $"{file.Path}: {TopLevelTypes(file)[0]}"));

    [Fact]
    public void No_function_is_longer_than_60_lines() =>
        Offences.None("No function is longer than 60 lines.", RepositoryFiles.CSharpSources.SelectMany(file => file.Root.DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
            .Where(node => Lines(node) > MostFunctionLines)
            .Select(node => $"{file.Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {Lines(node)} lines")));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Offences.None("Nothing is left for later.", RepositoryFiles.Sources.SelectMany(file => Unfinished().Matches(file.Text)
            .Select(match => $"{file.Path}: {match.Value}")));

    [Fact]
    public void No_exception_is_swallowed() =>
        Offences.None("No exception is swallowed.", RepositoryFiles.CSharpSources.SelectMany(file => file.Root.DescendantNodes()
            .OfType<CatchClauseSyntax>()
            .Where(clause => clause.Filter is null && clause.Block.Statements.Count == 0 && CatchesEverything(clause))
            .Select(clause => $"{file.Path}:{clause.GetLocation().GetLineSpan().StartLinePosition.Line + 1}")));

    private static List<string> TopLevelTypes(SourceFile file) =>
    [
        .. file.Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(node => node switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                DelegateDeclarationSyntax type => type.Identifier.ValueText,
                _ => null,
            })
            .OfType<string>(),
    ];

    private static bool CatchesEverything(CatchClauseSyntax clause) =>
        clause.Declaration is null || clause.Declaration.Type.ToString() is "Exception" or "System.Exception";

    private static int Lines(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|\bNotImplementedException\b")]
    private static partial Regex Unfinished();
}
