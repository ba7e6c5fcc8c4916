using DbPortal.Gateway.Tests.Architecture;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>What one server's SQL has, read from the files in Data: forms of expressions, functions in FROM, and the rest by name.</summary>
internal sealed class FuzzGrammar
{
    private readonly Dictionary<string, List<ExpressionForm>> _forms = [];
    private readonly HashSet<string> _features = new(StringComparer.Ordinal);

    /// <param name="make">postgresql, mysql, mariadb or sqlite.</param>
    public FuzzGrammar(string make)
    {
        Make = make;
        var letter = make == "mariadb" ? 'r' : make[0];
        foreach (var line in Lines("features.tsv").Where(l => l[1].Contains(letter, StringComparison.Ordinal)))
            _features.Add(line[0]);
        foreach (var line in Lines("forms.tsv").Where(l => l[0].Contains(letter, StringComparison.Ordinal)))
            Add(line[1], ExpressionForm.Parse(line[2]));
        Sources = [.. Lines("sources.tsv").Where(l => l[0].Contains(letter, StringComparison.Ordinal)).Select(ReadSource)];
    }

    public string Make { get; }

    public IReadOnlyList<SourceForm> Sources { get; }

    public bool Has(string feature) => _features.Contains(feature);

    /// <summary>Forms of a result: a kind in lower case, with <c>agg-</c> or <c>win-</c> before it where it is one.</summary>
    public IReadOnlyList<ExpressionForm> Forms(string result) => _forms.GetValueOrDefault(result) ?? [];

    /// <summary>Adds a form, of a function that only this server's catalog knows of.</summary>
    public void Add(string result, ExpressionForm form)
    {
        if (!_forms.TryGetValue(result, out var forms))
            _forms.Add(result, forms = []);
        forms.Add(form);
    }

    private static IEnumerable<string[]> Lines(string file) =>
        File.ReadLines(Path.Combine(RepositoryFiles.Root, "tests", "DbPortal.Gateway.Tests", "Fuzz", "Data", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));

    private static SourceForm ReadSource(string[] line)
    {
        var columns = line[2].Split(',').Select(c => c.Split(':')).Select(c => new FuzzColumn(c[1], ExpressionForm.KindOf(c[0]), Secret: true));
        return new(ExpressionForm.Parse(line[1]), [.. columns], line[1].Contains("{alias}", StringComparison.Ordinal));
    }
}
