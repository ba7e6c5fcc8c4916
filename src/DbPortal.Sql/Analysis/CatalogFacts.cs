using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// What one catalog's relations mean in terms of base columns: views followed to their tables, generated columns to their sources, partitions
/// and inheritance to the tables that share their rows. Learned on first use, thread-safe.
/// </summary>
internal sealed partial class CatalogFacts(CatalogSnapshot catalog, SqlDialect dialect)
{
    /// <summary>Deepest nesting of views.</summary>
    private const int MaxViewDepth = 32;

    private static readonly string[] _shadowSuffixes =
        ["_content", "_data", "_idx", "_docsize", "_config", "_segments", "_segdir", "_stat", "_node", "_parent", "_rowid"];

    private readonly ConcurrentDictionary<(RelationName, bool), RelationFacts> _relations = new();
    private readonly ConcurrentDictionary<string, StoredProgram?> _programs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SqlBatch?> _texts = new(StringComparer.Ordinal);

    /// <summary>Operators of the user's, by sign.</summary>
    public ILookup<string, Routine> Operators { get; } = catalog.Routines.Where(r => r.Kind == RoutineKind.Operator).ToLookup(r => r.Name, StringComparer.Ordinal);

    /// <summary>The facts of a relation; <paramref name="only"/> leaves inheritance children out.</summary>
    public RelationFacts Of(Relation relation, bool only, BindingContext context, CancellationToken cancellationToken)
    {
        var key = (relation.FullName, only);
        if (_relations.TryGetValue(key, out var known))
            return known;
        var facts = IsView(relation) ? View(relation, context, cancellationToken) : Table(relation, only, context, cancellationToken);
        // What stayed unknown because of where it was asked for (a cycle, a spent budget) is not the relation's own truth.
        var settled = facts.Definition is null || facts.Definition.Unknowns.Count == 0 || context.Within.Count == 0 && !context.Budget.IsSpent;
        return settled ? _relations.GetOrAdd(key, facts) : facts;
    }

    /// <summary>A stored text as statements, or null where it cannot be read. Read once.</summary>
    public SqlBatch? Read(string text, CancellationToken cancellationToken) =>
        _texts.TryGetValue(text, out var known) ? known : _texts.GetOrAdd(text, (dialect.ParseDefinition(text, cancellationToken) as ParseOutcome.Parsed)?.Batch);

    /// <summary>A stored body as a program, or null where it is not understood. Read once.</summary>
    public StoredProgram? Program(string body, CancellationToken cancellationToken) =>
        _programs.TryGetValue(body, out var known) ? known : _programs.GetOrAdd(body, dialect.ParseProgram(body, cancellationToken));

    private bool IsView(Relation relation) =>
        relation.Kind is RelationKind.View or RelationKind.MaterializedView && dialect.ClassOf(relation) is null;

    private RelationFacts View(Relation view, BindingContext context, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var outputs = Define(view, findings, context, cancellationToken);
        if (outputs is not null && outputs.Count != view.Columns.Count)
        {
            findings.NotKnown(UnknownKind.View, view.FullName.ToString(), default);
            outputs = null;
        }
        var columns = view.Columns.Select((c, i) => Passed(view, c, outputs?[i].Value ?? Value.Unplaced)).ToList();
        return new RelationFacts(columns, findings);
    }

    private static BoundColumn Passed(Relation view, Column column, Value value)
    {
        var through = new HashSet<ColumnName>(value.Lineage.Through) { new(view.Schema, view.Name, column.Name) };
        var nature = value.Nature == ValueNature.Constant ? ValueNature.Listed : value.Nature;
        return new BoundColumn(column.Name, new Value(value.Lineage with { Through = through }, nature)
        {
            Unchanged = true,
            Type = column.UserType ?? value.Type,
            TypeName = column.Type,
            Row = value.Row,
        }, default)
        { Hidden = column.Hidden };
    }

    private IReadOnlyList<BoundColumn>? Define(Relation view, Findings findings, BindingContext context, CancellationToken cancellationToken)
    {
        if (view.Definition is null || context.Within.Contains(view.FullName) || context.Within.Count >= MaxViewDepth
            || Read(view.Definition, cancellationToken) is not { Statements: [Statement.Select { Into: null } select] } batch)
        {
            findings.NotKnown(UnknownKind.View, view.FullName.ToString(), default);
            return null;
        }
        var path = dialect.Names.ViewsSeeOwnSchema ? [view.Schema] : catalog.SearchPath;
        var inner = new BindingContext(dialect, catalog, this, path, batch.Text) { Batch = new BatchState(), Budget = context.Budget, Within = [.. context.Within, view.FullName] };
        return new Binder(inner, findings, cancellationToken).BindDefinition(select.Query);
    }

    private RelationFacts Table(Relation table, bool only, BindingContext context, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var owner = ShadowOwner(table);
        var plain = table.Columns
            .Select(c => new BoundColumn(c.Name, OfColumn(table, c, only, owner), default) { Hidden = c.Hidden })
            .ToList();
        if (table.Kind == RelationKind.VirtualTable)
            plain = plain.Select(c => c.Hidden && catalog.Names.Equals(c.Name, table.Name) ? c with { Value = c.Value with { Row = plain.Where(p => !p.Hidden).ToList() } } : c).ToList();
        var columns = plain.Select((c, i) => table.Columns[i].GeneratedExpression is { } text
            ? c with { Value = c.Value.ChosenBy(Generated(table, plain, text, findings, context, cancellationToken)) with { Unchanged = true } }
            : c).ToList();
        if (table.Columns.Count(c => c.GeneratedExpression is not null) > 1)
            columns = Chained(table, columns, findings, context, cancellationToken);
        return new RelationFacts(columns, findings.Unknowns.Count > 0 ? findings : null);
    }

    /// <summary>Generated columns may build on one another: once more over the result, so that a chain of any length is a fixed point.</summary>
    private List<BoundColumn> Chained(Relation table, List<BoundColumn> columns, Findings findings, BindingContext context, CancellationToken cancellationToken)
    {
        for (var round = 0; round < table.Columns.Count; round++)
        {
            var next = columns.Select((c, i) => table.Columns[i].GeneratedExpression is { } text
                ? c with { Value = c.Value.ChosenBy(Generated(table, columns, text, findings, context, cancellationToken)) with { Unchanged = true } }
                : c).ToList();
            var settled = next.Zip(columns).All(p => p.First.Value.Lineage.SameAs(p.Second.Value.Lineage));
            columns = next;
            if (settled)
                break;
        }
        return columns;
    }

    private Value OfColumn(Relation table, Column column, bool only, Relation? shadowOf)
    {
        var name = new ColumnName(table.Schema, table.Name, column.Name);
        var lineage = ColumnLineage.Of(name, Alike(table, column.Name, only));
        if (shadowOf is not null)
            lineage = lineage.ChosenBy(Everything(shadowOf));
        if (table.Kind != RelationKind.VirtualTable)
            return new Value(lineage, ValueNature.Column) { Unchanged = true, Type = column.UserType, TypeName = column.Type };
        if (!dialect.Names.RowNumberColumns.Contains(column.Name))
            lineage = Stored(table, column, lineage);
        else if (!HoldsItsOwnRows(table) && ContentOf(table) is null)
            lineage = lineage with { Unknown = true };
        return new Value(lineage, ValueNature.Column) { Unchanged = true, Type = column.UserType };
    }

    /// <summary>What a column of a virtual table shows: what was put into it, the table it takes its content from, or who knows.</summary>
    private ColumnLineage Stored(Relation table, Column column, ColumnLineage own)
    {
        if (column.Hidden)
            own = own.ChosenBy(Everything(table));
        if (HoldsItsOwnRows(table))
            return own;
        if (ContentOf(table) is not { } content)
            return own with { Unknown = true };
        return own.ChosenBy(column.Hidden
            ? Everything(content)
            : content.FindColumn(column.Name, ignoreCase: true) is { } stored
                ? ColumnLineage.Of(new ColumnName(content.Schema, content.Name, stored.Name), []).Computed()
                : ColumnLineage.None with { Unknown = true });
    }

    /// <summary>The ordinary table a full-text table takes its text from.</summary>
    private Relation? ContentOf(Relation table)
    {
        if (table.Module?.StartsWith("fts", StringComparison.OrdinalIgnoreCase) != true || table.Definition is null)
            return null;
        var name = ContentOption().Match(table.Definition);
        return name.Success && catalog.Find(table.Schema, name.Groups["table"].Value) is { Kind: RelationKind.Table } content ? content : null;
    }

    [GeneratedRegex("""\bcontent\s*=\s*(['"]?)(?<table>\w+)\1\s*[,)]""", RegexOptions.IgnoreCase)]
    private static partial Regex ContentOption();

    private static ColumnLineage Everything(Relation table) =>
        new(new HashSet<ColumnName>(), table.Columns.Where(c => !c.Hidden).Select(c => new ColumnName(table.Schema, table.Name, c.Name)).ToHashSet());

    /// <summary>The virtual table whose storage this table is, where the server keeps it so.</summary>
    private Relation? ShadowOwner(Relation table)
    {
        if (!dialect.Names.VirtualTablesHaveShadows || table.Kind == RelationKind.VirtualTable)
            return null;
        return _shadowSuffixes
            .Where(s => table.Name.EndsWith(s, StringComparison.OrdinalIgnoreCase))
            .Select(s => catalog.Find(table.Schema, table.Name[..^s.Length]))
            .FirstOrDefault(r => r is { Kind: RelationKind.VirtualTable });
    }

    /// <summary>Full-text and spatial tables store what is put into them; other modules, and those with outside content, show something else's rows.</summary>
    private static bool HoldsItsOwnRows(Relation table) => table.Module is { } module
        && (module.StartsWith("fts", StringComparison.OrdinalIgnoreCase) || module.StartsWith("rtree", StringComparison.OrdinalIgnoreCase))
        && !module.Contains("vocab", StringComparison.OrdinalIgnoreCase)
        && !module.Contains("aux", StringComparison.OrdinalIgnoreCase)
        && table.Definition?.Replace(" ", "", StringComparison.Ordinal).Contains("content=", StringComparison.OrdinalIgnoreCase) != true;

    /// <summary>The columns under which the same values are stored: of tables read along with this one, and of those it is a part of.</summary>
    private IEnumerable<ColumnName> Alike(Relation table, string column, bool only)
    {
        var seen = new HashSet<RelationName> { table.FullName };
        if (!only)
            Walk(table, r => r.Children, seen);
        var upward = new HashSet<RelationName> { table.FullName };
        Walk(table, r => r.Parents, upward);
        seen.UnionWith(upward);
        return seen
            .Where(n => catalog.Find(n.Schema, n.Name)?.FindColumn(column, dialect.ColumnsIgnoreCase) is not null)
            .Select(n => new ColumnName(n.Schema, n.Name, column));
    }

    private void Walk(Relation from, Func<Relation, IReadOnlyList<RelationName>> next, HashSet<RelationName> seen)
    {
        var open = new Queue<RelationName>(next(from));
        while (open.TryDequeue(out var name))
        {
            if (!seen.Add(name) || catalog.Find(name.Schema, name.Name) is not { } relation)
                continue;
            foreach (var more in next(relation))
                open.Enqueue(more);
        }
    }

    private ColumnLineage Generated(
        Relation table, IReadOnlyList<BoundColumn> columns, string expression, Findings findings, BindingContext context, CancellationToken cancellationToken)
    {
        if (Read("SELECT " + expression, cancellationToken) is not { Statements: [Statement.Select { Query: Query.Select { Items: [var item], From: [] } }] } batch)
        {
            findings.NotKnown(UnknownKind.Construct, $"{table.FullName}: generated column", default);
            return ColumnLineage.None with { Unknown = true };
        }
        var inner = new BindingContext(dialect, catalog, this, catalog.SearchPath, batch.Text) { Batch = new BatchState(), Within = context.Within };
        var source = new TableSource(table.Name, columns) { Relation = table };
        var found = new Findings();
        var value = new Binder(inner, found, cancellationToken).Evaluate(item.Value, new Scope(null, CommonTables.None, [BoundFrom.Of(source)]));
        foreach (var unknown in found.Unknowns)
            findings.NotKnown(unknown.Kind, $"{table.FullName}: {unknown.Name}", default);
        return value.Lineage.Computed();
    }
}
