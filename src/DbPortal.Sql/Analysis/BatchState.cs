namespace DbPortal.Sql.Analysis;

/// <summary>
/// What earlier statements of a batch changed that later ones' names may depend on. The catalog does not know it, so whatever could depend on it is not guessed.
/// </summary>
internal sealed class BatchState
{
    private readonly Dictionary<string, ColumnLineage> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _defined = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The earlier statement after which no name is certain any more, or null.</summary>
    public string? Unsettled { get; private set; }

    /// <summary>Counts changes of variables: a statement that reads what it assigns is bound until nothing changes.</summary>
    public int VariableChanges { get; private set; }

    /// <summary>Names from here on may mean anything.</summary>
    public void Unsettle(string statement) => Unsettled ??= statement;

    /// <summary>A table or view of this name was made, changed or dropped.</summary>
    public void Define(string name) => _defined.Add(name);

    /// <summary>Whether a name was defined by an earlier statement.</summary>
    public bool IsDefined(string name) => _defined.Contains(name);

    /// <summary>Adds what a variable may hold.</summary>
    public void Assign(string variable, ColumnLineage lineage)
    {
        var before = _variables.GetValueOrDefault(variable);
        var after = (before ?? ColumnLineage.None).Or(lineage.Computed());
        if (before is not null && before.SameAs(after))
            return;
        _variables[variable] = after;
        VariableChanges++;
    }

    /// <summary>What a variable may hold, or null if nothing assigned it.</summary>
    public ColumnLineage? ValueOf(string variable) => _variables.GetValueOrDefault(variable);
}
