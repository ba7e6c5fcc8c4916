namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>What can be named at a place: entries of FROM, those of the queries around it, common tables.</summary>
internal sealed class FuzzScope(FuzzScope? outer, IReadOnlyList<FuzzTable> commonTables)
{
    public FuzzScope? Outer { get; } = outer;

    public List<FuzzSource> Sources { get; } = [];

    /// <summary>Visible common tables, the innermost last.</summary>
    public IReadOnlyList<FuzzTable> CommonTables { get; } = commonTables;

    /// <summary>Columns that USING and NATURAL made one: they go by their bare name.</summary>
    public HashSet<string> Merged { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsUnique(string column) =>
        Sources.SelectMany(s => s.Columns).Count(c => c.Name.Equals(column, StringComparison.OrdinalIgnoreCase)) == 1;
}
