using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DbPortal.Gateway.Tests.Architecture;

/// <summary>A file of the repository: its path from the root, with forward slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    private readonly Lazy<SyntaxNode> _root = new(() => CSharpSyntaxTree.ParseText(Text).GetRoot());

    public string Name => System.IO.Path.GetFileName(Path);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public int LineCount => Text.AsSpan().Count('\n');

    /// <summary>The C# syntax; meaningless for other files.</summary>
    public SyntaxNode Root => _root.Value;
}
