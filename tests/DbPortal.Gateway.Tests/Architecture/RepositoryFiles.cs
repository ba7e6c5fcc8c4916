namespace DbPortal.Gateway.Tests.Architecture;

/// <summary>Reads the repository that these tests were built from.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] CodeEndings = [".cs", ".razor", ".css", ".js", ".ts"];

    private static readonly Lazy<IReadOnlyList<SourceFile>> AllSources = new(ReadSources);

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Hand-written code below <c>src/</c>: no build output, no bundles, no generated migrations.</summary>
    public static IReadOnlyList<SourceFile> Sources => AllSources.Value;

    public static IEnumerable<SourceFile> CSharpSources => Sources.Where(file => file.IsCSharp);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DbPortal.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"DbPortal.sln is in no folder above {AppContext.BaseDirectory}.");
    }

    private static List<SourceFile> ReadSources() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(IsHandWritten)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path)))),
    ];

    private static bool IsHandWritten(string path) =>
        CodeEndings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal))
        && !path.Contains("/bin/", StringComparison.Ordinal)
        && !path.Contains("/obj/", StringComparison.Ordinal)
        && !path.Contains("/node_modules/", StringComparison.Ordinal)
        && !path.Contains("/wwwroot/js/", StringComparison.Ordinal)
        && !path.Contains("/Migrations/", StringComparison.Ordinal)
        && !path.EndsWith(".Designer.cs", StringComparison.Ordinal)
        && !path.Contains(".min.", StringComparison.Ordinal);
}
