namespace DbPortal.Sql.Analysis;

/// <summary>
/// What earlier statements of a batch changed that later ones' names may depend on. The catalog does not know it, so whatever could depend on it is not guessed.
/// </summary>
internal sealed class BatchState
{
    private readonly Dictionary<string, ColumnLineage> _variables = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DeclaredStatement> _cursors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclaredStatement> _prepared = new(StringComparer.Ordinal);
    private readonly Stack<(string? Savepoint, Names Names)> _saved = new();
    private Dictionary<string, MadeTable> _made = new(StringComparer.Ordinal);
    private HashSet<string> _defined = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<string>? _sessionPath;
    private IReadOnlyList<string>? _localPath;

    /// <summary>The earlier statement after which no name is certain any more, or null.</summary>
    public string? Unsettled { get; private set; }

    /// <summary>Counts changes of variables: a statement that reads what it assigns is bound until nothing changes.</summary>
    public int VariableChanges { get; private set; }

    /// <summary>The schemas in which names are looked up, where a statement changed them.</summary>
    public IReadOnlyList<string>? SearchPath => _localPath ?? _sessionPath;

    /// <summary>Later statements were understood by what earlier ones leave behind: none of them may fail and the rest go on.</summary>
    public bool IsSequential { get; private set; }

    /// <summary>A transaction was begun by the script itself.</summary>
    public bool InTransaction => _saved.Count > 0;

    /// <summary>Names from here on may mean anything.</summary>
    public void Unsettle(string statement) => Unsettled ??= statement;

    /// <summary>A table or view of this name was made, changed or dropped.</summary>
    public void Define(string name)
    {
        _defined.Add(name);
        _made.Remove(name);
    }

    /// <summary>The script made this table, and what it holds is known.</summary>
    public void Make(MadeTable table)
    {
        _made[table.Name] = table;
        IsSequential = true;
    }

    /// <summary>The table of this name that the script made, or null.</summary>
    public MadeTable? Made(string name) => _made.GetValueOrDefault(name);

    /// <summary>Something was put into a table that the script made.</summary>
    public void Refill(MadeTable table) => _made[table.Name] = table;

    /// <summary>Whether a name was defined by an earlier statement.</summary>
    public bool IsDefined(string name) => _defined.Contains(name);

    /// <summary>Names are looked up along this path from here on; null: along the one the session began with.</summary>
    public void LookAlong(IReadOnlyList<string> path, bool local)
    {
        (_sessionPath, _localPath) = local ? (_sessionPath, path) : (path, null);
        IsSequential = true;
        foreach (var table in _made.Values.Where(t => !t.Temporary).ToList())
            Define(table.Name); // it may be found no more, or another
    }

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

    /// <summary>Gives a statement a name: as a cursor, or prepared.</summary>
    public void Declare(string name, bool isCursor, DeclaredStatement statement)
    {
        (isCursor ? _cursors : _prepared)[name] = statement;
        IsSequential = true;
    }

    /// <summary>The statement of a name, or null.</summary>
    public DeclaredStatement? Recall(string name, bool isCursor) => (isCursor ? _cursors : _prepared).GetValueOrDefault(name);

    /// <summary>A transaction begins; inside one nothing happens.</summary>
    public void Begin()
    {
        if (_saved.Count == 0)
            _saved.Push((null, Save()));
    }

    /// <summary>The transaction's names stay, but for those that were to hold within it.</summary>
    public void Commit(bool chain)
    {
        _saved.Clear();
        _localPath = null;
        if (chain)
            Begin();
    }

    /// <summary>Names are again those of the transaction's beginning.</summary>
    public void Rollback(bool chain)
    {
        _cursors.Clear();
        while (_saved.TryPop(out var last))
            Restore(last.Names);
        if (chain)
            Begin();
    }

    /// <summary>Remembers the names of this moment; outside a transaction the server refuses it.</summary>
    public void SetSavepoint(string name)
    {
        if (InTransaction)
            _saved.Push((name, Save()));
    }

    /// <summary>Names are again those of the savepoint, which stays.</summary>
    public void RollbackTo(string name)
    {
        if (!_saved.Any(s => s.Savepoint == name))
        {
            Unsettle("rollback to a savepoint that is not known");
            return;
        }

        _cursors.Clear();
        while (_saved.Peek().Savepoint != name)
            _saved.Pop();
        Restore(_saved.Peek().Names);
    }

    /// <summary>Forgets a savepoint and those after it.</summary>
    public void Release(string name)
    {
        if (!_saved.Any(s => s.Savepoint == name))
            return;
        while (_saved.Pop().Savepoint != name)
        {
        }
    }

    private Names Save() => new(_sessionPath, _localPath, Unsettled, new(_defined, _defined.Comparer), [.. _made.Keys]);

    private void Restore(Names names)
    {
        (_sessionPath, _localPath, Unsettled) = (names.SessionPath, names.LocalPath, names.Unsettled);
        _defined = new(names.Defined, names.Defined.Comparer);
        // What was put into a table since then is no longer there; that it might be errs on the safe side. A table dropped since then is not known again.
        foreach (var table in _made.Keys.Where(t => !names.Made.Contains(t)).ToList())
            _made.Remove(table);
        _defined.UnionWith(names.Made.Where(t => !_made.ContainsKey(t)));
    }

    /// <summary>What names mean at one moment.</summary>
    private sealed record Names(IReadOnlyList<string>? SessionPath, IReadOnlyList<string>? LocalPath, string? Unsettled, HashSet<string> Defined, HashSet<string> Made);
}
