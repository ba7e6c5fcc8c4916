using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>What the binding of one statement, or of one view's definition, has found so far. Nothing is counted twice.</summary>
internal sealed class Findings
{
    private readonly HashSet<(ColumnName, UsageKind, bool, string, TextSpan, RelationName?, string, int)> _useKeys = [];
    private readonly HashSet<(RelationName, RelationName?)> _readKeys = [];
    private readonly HashSet<(string, FunctionClass?, TextSpan, bool, RelationName?)> _functionKeys = [];
    private readonly HashSet<Unknown> _unknownKeys = [];
    private readonly Stack<ColumnLineage> _frames = new([ColumnLineage.None]);

    public List<RelationRead> Reads { get; } = [];

    public List<RelationWrite> Writes { get; } = [];

    public List<ColumnUse> Uses { get; } = [];

    public List<ValueFlow> Flows { get; } = [];

    public List<StoredValue> Stored { get; } = [];

    public List<FunctionUse> Functions { get; } = [];

    public List<Unknown> Unknowns { get; } = [];

    /// <summary>Columns used, shown or copied.</summary>
    public HashSet<ColumnName> Touched { get; } = [];

    /// <summary>Columns any name means.</summary>
    public HashSet<ColumnName> Referenced { get; } = [];

    /// <summary>The order of the statement's own result.</summary>
    public RowOrder? Result { get; set; }

    /// <summary>Where the rows of a view's definition come from, and their order unasked.</summary>
    public RowSource Rows { get; set; } = new();

    /// <summary>A query inside takes row locks.</summary>
    public bool Locks { get; set; }

    /// <summary>Something was turned into a type of the user's.</summary>
    public bool HasUsersTypes { get; set; }

    /// <summary>A common table writes.</summary>
    public bool ModifiesInside { get; set; }

    /// <summary>What the rows found so far in the current query depend on: every column used in it.</summary>
    public ColumnLineage Conditions => _frames.Peek();

    /// <summary>Begins a subquery, whose conditions are wanted apart.</summary>
    public void Enter() => _frames.Push(ColumnLineage.None);

    /// <summary>Ends a subquery: its conditions are also those of the query around it.</summary>
    public ColumnLineage Leave()
    {
        var inner = LeaveAside();
        Depend(inner);
        return inner;
    }

    /// <summary>Ends a query whose conditions count only where it is referred to.</summary>
    public ColumnLineage LeaveAside() => _frames.Pop();

    /// <summary>Rows of the current query depend on these columns.</summary>
    public void Depend(ColumnLineage lineage)
    {
        if (!lineage.IsNone)
            _frames.Push(_frames.Pop().Or(lineage.Computed()));
    }

    /// <summary>Records a use of everything the value comes from. <paramref name="exact"/>: what it is held against leaves it whole.</summary>
    public void Use(Value value, UsageKind kind, string detail, TextSpan span, bool exact = true, Value? against = null)
    {
        var (literals, guesses) = (against?.Literals ?? [], against?.Guesses ?? 0);
        ColumnName[] others = against is null ? [] : [.. against.Lineage.Sources];
        foreach (var column in value.Lineage.Direct)
            Use(new ColumnUse(column, kind, exact && value.IsWhole, detail, span) { Literals = literals, Guesses = guesses, Against = others });
        foreach (var column in value.Lineage.Derived)
            Use(new ColumnUse(column, kind, false, detail, span) { Literals = literals, Guesses = guesses, Against = others });
        foreach (var column in value.Lineage.Through)
            Use(new ColumnUse(column, kind, exact && value.Unchanged, detail, span) { Literals = literals, Guesses = guesses, Against = others });
    }

    /// <summary>Records a use that decides which rows there are, how many, or in what order.</summary>
    public void Arrange(Value value, UsageKind kind, string detail, TextSpan span)
    {
        Use(value, kind, detail, span);
        Depend(value.Lineage);
    }

    /// <summary>Records a relation read.</summary>
    public void Read(RelationRead read)
    {
        if (_readKeys.Add((read.Name, read.Via)))
            Reads.Add(read);
    }

    /// <summary>Records a call.</summary>
    public void Call(FunctionUse use)
    {
        if (_functionKeys.Add((use.Name, use.Class, use.Span, use.Followed, use.Via)))
            Functions.Add(use);
    }

    /// <summary>Records something not understood.</summary>
    public void NotKnown(UnknownKind kind, string name, TextSpan span)
    {
        var unknown = new Unknown(kind, name, span);
        if (_unknownKeys.Add(unknown))
            Unknowns.Add(unknown);
    }

    /// <summary>Records a copy of a value.</summary>
    public void Flow(Value value, string target, ColumnName? column, TextSpan span)
    {
        if (value.Lineage.IsNone)
            return;
        var sources = new HashSet<ColumnName>(value.Lineage.Sources);
        sources.UnionWith(value.Lineage.Through);
        Touched.UnionWith(sources);
        if (!Flows.Any(f => f.Span == span && f.Target == target && f.Column == column && f.Sources.SetEquals(sources)))
            Flows.Add(new ValueFlow(sources, target, span) { Column = column, Unknown = value.Lineage.Unknown });
    }

    /// <summary>Records a value stored in a column.</summary>
    public void Store(Value value, ColumnName column, TextSpan span)
    {
        var typed = value.Nature is ValueNature.Constant or ValueNature.Listed && value.Lineage.IsNone;
        if (!Stored.Exists(s => s.Column == column && s.Span == span))
            Stored.Add(new StoredValue(column, typed, span) { Guesses = value.Guesses, Literals = value.Literals });
    }

    /// <summary>Takes over what a view's or routine's own definition does, at the place where it is named.</summary>
    public void Include(Findings inner, RelationName via, TextSpan span)
    {
        foreach (var read in inner.Reads)
            Read(read with { Via = read.Via ?? via, Span = span });
        foreach (var use in inner.Uses)
            Use(use with { Via = use.Via ?? via, Span = span, Literals = [] });
        foreach (var use in inner.Functions)
            Call(use with { Via = use.Via ?? via, Span = span });
        Referenced.UnionWith(inner.Referenced);
        Locks |= inner.Locks;
        if (inner.Unknowns.Count > 0)
            NotKnown(UnknownKind.View, $"{via}: {inner.Unknowns[0].Name}", span);
        Depend(inner.Conditions);
    }

    /// <summary>Takes over what a routine's body does: with the caller's arguments, so as if they had written it, at the place of the call.</summary>
    public void IncludeRoutine(Findings inner, TextSpan span)
    {
        foreach (var read in inner.Reads)
            Read(read with { Span = span });
        foreach (var use in inner.Uses)
            Use(use with { Span = span, Literals = [] });
        foreach (var use in inner.Functions)
            Call(use with { Span = span });
        Referenced.UnionWith(inner.Referenced);
        HasUsersTypes |= inner.HasUsersTypes;
        Depend(inner.Conditions);
    }

    private void Use(ColumnUse use)
    {
        Touched.Add(use.Column);
        if (_useKeys.Add((use.Column, use.Kind, use.Whole, use.Detail, use.Span, use.Via, string.Join(',', use.Against), use.Guesses)))
            Uses.Add(use);
    }
}
