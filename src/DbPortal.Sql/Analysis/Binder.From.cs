using System.Runtime.CompilerServices;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>FROM: tables, joins, and who sees whom.</summary>
internal sealed partial class Binder
{
    /// <summary>Join conditions put off until every table of FROM is known.</summary>
    private List<Expression>? _later;

    /// <summary>Every table of the FROM being bound, from the round before.</summary>
    private Scope? _whole;

    private Scope BindFrom(IReadOnlyList<TableReference> from, Scope? outer, CommonTables tables)
    {
        if (!Rules.ConditionsSeeWholeFrom)
            return from.Aggregate(new Scope(outer, tables, []), (scope, item) => scope.With(BindTable(item, scope)));
        var (later, whole) = (_later, _whole);
        try
        {
            return BindWholeFrom(from, outer, tables);
        }
        finally
        {
            (_later, _whole) = (later, whole);
        }
    }

    /// <summary>
    /// Where arguments of table functions see tables to their right too, FROM is bound again with what the last round knew,
    /// until nothing changes.
    /// </summary>
    private Scope BindWholeFrom(IReadOnlyList<TableReference> from, Scope? outer, CommonTables tables)
    {
        Scope? before = null;
        var rounds = from.Sum(CountFunctions) + 1;
        for (var round = 0; ; round++)
        {
            _later = [];
            Frame.From.Relations.Clear();
            _whole = before ?? new Scope(outer, tables, []) { AnyName = rounds > 1 };
            var scope = from.Aggregate(new Scope(outer, tables, []), (s, item) => s.With(BindTable(item, s)));
            if (round < rounds && rounds > 1)
            {
                before = scope;
                continue;
            }
            foreach (var condition in _later)
                Require(condition, scope, "ON");
            return scope;
        }
    }

    private static int CountFunctions(TableReference reference) => reference switch
    {
        TableReference.Functions or TableReference.Computed => 1,
        TableReference.Join join => CountFunctions(join.Left) + CountFunctions(join.Right),
        TableReference.Named or TableReference.Derived => 0,
        _ => 0,
    };

    /// <summary>Binds one entry. <paramref name="left"/> is what stands to its left, for LATERAL; its parent is the query around.</summary>
    private BoundFrom BindTable(TableReference reference, Scope left)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            findings.NotKnown(UnknownKind.Depth, "FROM", reference.Span);
            return BoundFrom.Of(new TableSource(null, []));
        }
        return reference switch
        {
            TableReference.Named named => BindNamed(named, left),
            TableReference.Derived derived => BindDerived(derived, left),
            TableReference.Functions functions => BindFunctions(functions, left),
            TableReference.Computed computed => BindComputed(computed, left),
            TableReference.Join join => BindJoin(join, left),
            _ => throw new InvalidOperationException($"Unknown table reference {reference.GetType().Name}."),
        };
    }

    private BoundFrom BindNamed(TableReference.Named named, Scope left)
    {
        foreach (var argument in named.Sample)
            findings.Arrange(Evaluate(argument, left), UsageKind.Cardinality, named.History ? "FOR SYSTEM_TIME" : "TABLESAMPLE", argument.Span);
        var alias = named.Alias?.Name ?? named.Name.Last.Name;
        if (named.Name.Parts.Count == 1 && left.Tables.Find(named.Name.Last.Name, context.Aliases) is { } common)
        {
            return Aliased(new TableSource(alias, Refer(common, named.Span)) { Aliased = true }, named.ColumnAliases, named.Span);
        }
        if (Made(named.Name) is { } made)
            return Aliased(SourceOf(made, alias, named.Alias is not null), named.ColumnAliases, named.Span);
        var relation = FindRelation(named.Name, named.Span);
        if (relation is null)
            return NotFound(named, alias);
        var source = ReadSource(relation, alias, named.Alias is not null, named.Only, named.Span);
        if (relation.Kind is not RelationKind.View)
            Frame.From.Relations[relation.FullName] = Frame.From.Relations.GetValueOrDefault(relation.FullName) + 1;
        foreach (var index in named.Indexes)
            Walk(source, relation, index);
        return Aliased(source, named.ColumnAliases, named.Span);
    }

    /// <summary>Rows read along an index come sorted by its columns; of an index that is not known, by any.</summary>
    private void Walk(TableSource source, Relation relation, Identifier index)
    {
        var keys = relation.Indexes.FirstOrDefault(i => string.Equals(i.Name, index.Name, StringComparison.OrdinalIgnoreCase))?.Columns;
        foreach (var column in source.Columns.Where(c => keys is null || keys.Any(k => k.Contains(c.Name, StringComparison.OrdinalIgnoreCase))))
            findings.Arrange(column.Value, UsageKind.Ordering, "INDEX", index.Span);
    }

    private BoundFrom NotFound(TableReference.Named named, string alias)
    {
        findings.NotKnown(UnknownKind.Relation, named.Name.ToString(), named.Name.Span);
        return BoundFrom.Of(new TableSource(alias, []));
    }

    private Relation? FindRelation(ObjectName name, TextSpan span)
    {
        if (context.Batch.Unsettled is { } statement)
            findings.NotKnown(UnknownKind.Statement, $"{name} after {statement} in one script", span);
        else if (context.Batch.IsDefined(name.Last.Name))
            findings.NotKnown(UnknownKind.Relation, $"{name}, changed earlier in the script", span);
        return context.Dialect.Resolve(name, context.Catalog, context.SearchPath);
    }

    /// <summary>A relation that is read here: recorded, with the columns it has for this statement.</summary>
    private TableSource ReadSource(Relation relation, string alias, bool aliased, bool only, TextSpan span)
    {
        findings.Read(new RelationRead(relation.FullName, relation.Kind, context.Dialect.ClassOf(relation), null, span));
        return Source(relation, alias, aliased, only, span);
    }

    private TableSource Source(Relation relation, string alias, bool aliased, bool only, TextSpan span)
    {
        var facts = context.Facts.Of(relation, only, context, cancellationToken);
        if (facts.Definition is not null)
            Include(facts.Definition, relation, span);
        else if (relation.Kind is RelationKind.View)
            Frame.From.HasUnkeyed = true;
        if (relation.Columns.Count == 0 && relation.Kind is not (RelationKind.Table or RelationKind.PartitionedTable))
            findings.NotKnown(UnknownKind.Relation, $"{relation.FullName}: columns not known", span);
        return new TableSource(alias, facts.Columns) { Relation = relation, Aliased = aliased };
    }

    private void Include(Findings definition, Relation relation, TextSpan span)
    {
        Frame.From.Add(definition.Rows);
        findings.Include(definition, relation.FullName, span);
        if (definition.Reads.FirstOrDefault(r => context.Batch.IsDefined(r.Name.Name)) is { } changed)
            findings.NotKnown(UnknownKind.Relation, $"{relation.FullName}: {changed.Name}, changed earlier in the script", span);
    }

    /// <summary>Gives a source its column aliases; names beyond its columns are kept only where the columns are not known in advance.</summary>
    private BoundFrom Aliased(TableSource source, IReadOnlyList<Identifier> names, TextSpan span)
    {
        if (names.Count == 0)
            return BoundFrom.Of(source);
        var next = 0;
        var columns = source.Columns.Select(c => c.Hidden || next >= names.Count ? c : c with { Name = names[next++].Name, NameIsExact = true }).ToList();
        if (next < names.Count)
            findings.NotKnown(UnknownKind.Construct, $"column list of {source.Name}", span);
        return BoundFrom.Of(source with { Columns = columns });
    }

    private BoundFrom BindDerived(TableReference.Derived derived, Scope left)
    {
        var outer = derived.Lateral ? left : left.Parent;
        var columns = BindQuery(derived.Query, outer, left.Tables)
            .Select(c => c with { Value = AsColumn(c.Value) })
            .ToList();
        var source = new TableSource(derived.Alias?.Name, Unique(columns)) { Aliased = true };
        return Aliased(source, derived.ColumnAliases, derived.Span);
    }

    /// <summary>Where columns are named by their text, equal names are told apart by a number.</summary>
    private IReadOnlyList<BoundColumn> Unique(List<BoundColumn> columns)
    {
        if (!Rules.NumbersEqualNames)
            return columns;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Count; i++)
        {
            var name = columns[i].Name;
            for (var n = 1; !seen.Add(name); n++)
                name = $"{columns[i].Name}:{n}";
            if (name != columns[i].Name)
                columns[i] = columns[i] with { Name = name, NameIsExact = false };
        }
        return columns;
    }
}
