using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>INSERT, UPDATE and DELETE: what they read, where values go, and what RETURNING shows.</summary>
internal sealed partial class Binder
{
    /// <summary>Binds an INSERT; the result is RETURNING's columns.</summary>
    public IReadOnlyList<BoundColumn> BindInsert(Statement.Insert insert, Scope? outer, CommonTables tables)
    {
        var inForce = insert.With is null ? tables : BindWith(insert.With, outer, tables);
        var made = Made(insert.Target);
        var relation = made is null ? FindRelation(insert.Target, insert.Target.Span) : null;
        if (made is not null)
            WriteMade(made.Name, insert.Kind, insert.Columns.Select(c => c.Name), insert.Target.Span);
        else if (relation is null)
            findings.NotKnown(UnknownKind.Relation, insert.Target.ToString(), insert.Target.Span);
        else
            Write(relation, insert.Kind, insert.Columns.Select(c => c.Name), insert.Target.Span);
        var target = made is null ? TargetSource(relation, insert) : SourceOf(made, insert.Alias?.Name ?? made.Name, insert.Alias is not null);
        if (relation is not null && (insert.Returning.Count > 0 || insert.Conflict is { Assignments.Count: > 0 }))
            findings.Read(new RelationRead(relation.FullName, relation.Kind, context.Dialect.ClassOf(relation), null, insert.Target.Span));
        var seen = Rules.InsertSeesTarget && insert.Source is Query.Values ? new Scope(outer, inForce, [BoundFrom.Of(target)]) : outer;
        Scope? source = null;
        var values = insert.Source is null ? [] : BindQuery(insert.Source, seen, inForce, null, out source);
        if (insert.Source is not null)
            Keep(insert.Kind, insert.Source.Span);
        var columns = InsertColumns(insert.Columns, target, insert.Target.ToString());
        Fill(columns, values, target, insert);
        if (insert.Conflict is not null)
            BindConflict(insert, target, columns, values, source, new Scope(outer, inForce, []));
        return Returning(insert.Returning, insert.Renamed, new Scope(outer, inForce, [BoundFrom.Of(target)]), target);
    }

    /// <summary>Rows that are stored keep their order: it can be read from their numbers.</summary>
    private void Keep(string word, TextSpan span) =>
        findings.Use(new Value(new ColumnLineage(new HashSet<ColumnName>(), _order.Columns), ValueNature.Computed), UsageKind.Ordering, word, span);

    private TableSource TargetSource(Relation? relation, Statement.Insert insert)
    {
        var name = Rules.InsertAliasIsNewRow ? insert.Target.Last.Name : insert.Alias?.Name ?? insert.Target.Last.Name;
        return relation is null
            ? new TableSource(name, [])
            : Source(relation, name, insert.Alias is not null && !Rules.InsertAliasIsNewRow, false, insert.Target.Span);
    }

    private List<string> InsertColumns(IReadOnlyList<Identifier> named, TableSource target, string name)
    {
        foreach (var column in named.Where(c => !target.Columns.Any(t => Same(t.Name, c.Name)) && !Rules.RowNumberColumns.Contains(c.Name)))
            findings.NotKnown(UnknownKind.Column, $"{name}.{column.Name}", column.Span);
        return named.Count > 0
            ? named.Select(c => c.Name).ToList()
            : target.Columns.Where(c => !c.Hidden).Select(c => c.Name).ToList();
    }

    private void Fill(List<string> columns, IReadOnlyList<BoundColumn> values, TableSource target, Statement.Insert insert)
    {
        for (var i = 0; i < values.Count; i++)
            Flow(values[i].Value, target, i < columns.Count ? columns[i] : null, insert.Target.ToString(), values[i].Span);
    }

    private void Flow(Value value, TableSource? target, string? column, string name, TextSpan span)
    {
        var address = target?.Relation is { } relation && column is not null ? new ColumnName(relation.Schema, relation.Name, column) : (ColumnName?)null;
        findings.Flow(value, target?.Relation?.FullName.ToString() ?? name, address, span);
        if (target?.Made is { } made)
            Fill(made, column, value);
        foreach (var stored in StoredIn(target, column))
            findings.Store(value, stored, span);
    }

    /// <summary>A column of a view stands for the table's behind it.</summary>
    private IEnumerable<ColumnName> StoredIn(TableSource? target, string? column) =>
        target?.Columns.FirstOrDefault(c => column is not null && Same(c.Name, column)) is { } found ? found.Value.Lineage.Sources.Concat(found.Value.Lineage.Through) : [];

    private void BindConflict(
        Statement.Insert insert, TableSource target, List<string> columns, IReadOnlyList<BoundColumn> values, Scope? source, Scope around)
    {
        var conflict = insert.Conflict!; // the caller checked
        var added = target.Columns
            .Select(c => columns.FindIndex(n => Same(n, c.Name)) is var i && i >= 0 && i < values.Count ? c with { Value = AsColumn(values[i].Value) } : c with { Value = Value.Constant })
            .ToList();
        var newRow = Rules.InsertAliasIsNewRow && insert.Alias is not null ? insert.Alias.Name : "excluded";
        var renamed = Renamed(insert, columns, added);
        List<BoundFrom> from = [BoundFrom.Of(target), new([new TableSource(newRow, renamed ?? added) { Aliased = true }], renamed ?? [])];
        if (Rules.InsertSeesTarget && source is not null)
            from.AddRange(source.From);
        var scope = around with { From = from };
        foreach (var key in conflict.Keys)
            findings.Use(Evaluate(key, scope), UsageKind.Equality, "ON CONFLICT", key.Span);
        if (conflict.KeyFilter is not null)
            Require(conflict.KeyFilter, scope, "ON CONFLICT");
        if (conflict.Where is not null)
            Require(conflict.Where, scope, "ON CONFLICT");
        foreach (var assignment in conflict.Assignments)
            Assign(assignment, scope, [target]);
    }

    /// <summary>The new row's columns under names of their own, which need no qualifier.</summary>
    private List<BoundColumn>? Renamed(Statement.Insert insert, List<string> columns, List<BoundColumn> added)
    {
        if (insert.AliasColumns.Count == 0)
            return null;
        if (insert.AliasColumns.Count != columns.Count)
            findings.NotKnown(UnknownKind.Construct, $"column list of {insert.Alias}", insert.Target.Span);
        return insert.AliasColumns.Zip(columns, (name, column) => added.Find(a => Same(a.Name, column)) is { } found
            ? found with { Name = name.Name }
            : new BoundColumn(name.Name, Value.Unplaced, name.Span)).ToList();
    }

    /// <summary>Binds an UPDATE; the result is RETURNING's columns.</summary>
    public IReadOnlyList<BoundColumn> BindUpdate(Statement.Update update, Scope? outer, CommonTables tables)
    {
        var inForce = update.With is null ? tables : BindWith(update.With, outer, tables);
        var (scope, targets) = BindTargets([update.Target, .. update.From], update.Target, outer, inForce);
        foreach (var assignment in update.Assignments)
            Assign(assignment, scope, targets);
        foreach (var target in targets)
        {
            var names = update.Assignments.SelectMany(a => a.Targets).Where(t => TargetOf(t, targets) == target).Select(t => ColumnOf(t, target)).ToList();
            if (names.Count > 0 && target.Made is { } made)
                WriteMade(made, "update", names, update.Target.Span);
            else if (names.Count > 0 && target.Relation is not null)
                Write(target.Relation, "update", names, update.Target.Span);
        }
        Limited(update.Where, update.OrderBy, update.Limit, scope);
        return Returning(update.Returning, update.Renamed, scope, targets.Count > 0 ? targets[0] : null);
    }

    /// <summary>Binds a DELETE; the result is RETURNING's columns.</summary>
    public IReadOnlyList<BoundColumn> BindDelete(Statement.Delete delete, Scope? outer, CommonTables tables)
    {
        var inForce = delete.With is null ? tables : BindWith(delete.With, outer, tables);
        var scope = BindWriteFrom(delete.Using, delete.Using.Count == 1 ? delete.Using[0] : null, outer, inForce);
        var first = scope.Sources.FirstOrDefault();
        foreach (var name in delete.Targets)
        {
            var target = FindSource(name.Parts, scope) ?? (delete.Using.Count == 1 ? first : null);
            if (target?.Made is { } made)
                WriteMade(made, "delete", [], name.Span);
            else if (target?.Relation is null)
                findings.NotKnown(UnknownKind.Relation, name.ToString(), name.Span);
            else
                Write(target.Relation, "delete", [], name.Span);
        }
        Limited(delete.Where, delete.OrderBy, delete.Limit, scope);
        return Returning(delete.Returning, delete.Renamed, scope, first);
    }

    private (Scope Scope, IReadOnlyList<TableSource> Targets) BindTargets(
        IReadOnlyList<TableReference> references, TableReference target, Scope? outer, CommonTables tables)
    {
        var scope = BindWriteFrom(references, target, outer, tables);
        var targets = scope.From.Count == 0 ? [] : scope.From[0].Sources;
        if (target is not TableReference.Join && targets is [{ Relation: null, Made: null }])
            findings.NotKnown(UnknownKind.Relation, targets[0].Name ?? "?", target.Span);
        return (scope, targets);
    }

    /// <summary>Tables of a write are bound like those of FROM. Whether a common table hides the written one differs between servers: then nothing is known.</summary>
    private Scope BindWriteFrom(IReadOnlyList<TableReference> references, TableReference? target, Scope? outer, CommonTables tables)
    {
        if (target is TableReference.Named { Name: { Parts: [var name] } } && tables.Find(name.Name, context.Aliases) is not null)
            findings.NotKnown(UnknownKind.Construct, $"write to {name.Name}, also a common table", target.Span);
        return BindFrom(references, outer, tables);
    }

    private void Limited(Expression? where, IReadOnlyList<OrderItem> order, Expression? limit, Scope scope)
    {
        if (where is not null)
            Require(where, scope, "WHERE");
        foreach (var item in order)
            findings.Arrange(Evaluate(item.Value, scope), UsageKind.Ordering, "ORDER BY", item.Span);
        BindLimit(limit, scope.Parent, scope.Tables);
    }

    private void Assign(Assignment assignment, Scope scope, IReadOnlyList<TableSource> targets)
    {
        if (assignment.Value is null)
            return;
        var value = Evaluate(assignment.Value, scope);
        for (var i = 0; i < assignment.Targets.Count; i++)
        {
            var target = TargetOf(assignment.Targets[i], targets);
            if (target is null)
                findings.NotKnown(UnknownKind.Column, assignment.Targets[i].ToString(), assignment.Targets[i].Span);
            var part = assignment.Targets.Count > 1 && value.Row is { } row && i < row.Count ? row[i].Value : value;
            Flow(part, target, target is null ? null : ColumnOf(assignment.Targets[i], target), assignment.Targets[i].ToString(), assignment.Span);
        }
    }

    /// <summary>The table whose column is assigned: by qualifier, or the one that has it (a qualifier may also be a composite column).</summary>
    private TableSource? TargetOf(ObjectName name, IReadOnlyList<TableSource> targets)
    {
        if (name.Parts.Count > 1 && targets.FirstOrDefault(t => Names(t, name.Parts.Take(name.Parts.Count - 1).ToList())) is { } qualified)
            return qualified;
        return targets.FirstOrDefault(t => t.Columns.Any(c => Same(c.Name, name.Last.Name)))
            ?? targets.FirstOrDefault(t => t.Columns.Any(c => Same(c.Name, name.Parts[0].Name)));
    }

    private string ColumnOf(ObjectName name, TableSource target)
    {
        var column = target.Columns.FirstOrDefault(c => Same(c.Name, name.Last.Name)) ?? target.Columns.FirstOrDefault(c => Same(c.Name, name.Parts[0].Name));
        return column?.Name ?? name.Last.Name;
    }

    private IReadOnlyList<BoundColumn> Returning(IReadOnlyList<SelectItem> items, RenamedRows? renamed, Scope scope, TableSource? target)
    {
        if (items.Count == 0)
            return [];
        if (target?.Made is { } made && context.Batch.Made(made) is { } now)
        {
            var changed = target with { Columns = now.Columns };
            scope = scope with { From = [.. scope.From.Select(f => f.Sources.Contains(target) ? BoundFrom.Of(changed) : f)] };
            target = changed;
        }
        if (Rules.ReturningOldAndNew && target is not null)
        {
            BoundFrom Row(string name) => new([target with { Name = name, Aliased = true }], []);
            scope = scope with { From = [.. scope.From, Row(renamed?.Old?.Name ?? "old"), Row(renamed?.New?.Name ?? "new")] };
        }
        return Outputs(items, scope, lateAliases: false);
    }

    private void Write(Relation relation, string action, IEnumerable<string> columns, TextSpan span) =>
        findings.Writes.Add(new RelationWrite(relation.FullName, action, columns.ToList(), !Triggered(relation, []).ToList().TrueForAll(r => FollowTriggers(r, span)), span));
}
