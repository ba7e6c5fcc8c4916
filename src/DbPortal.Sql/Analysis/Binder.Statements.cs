using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Statements: what each kind does, shows and moves.</summary>
internal sealed partial class Binder
{
    /// <summary>Binds one statement of a script.</summary>
    public StatementBinding BindStatement(Statement statement)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var setting in statement.Settings)
            BindSetting(setting);
        var binding = statement switch
        {
            Statement.Select select => BindSelectStatement(select),
            Statement.Insert insert => new(StatementEffect.Write, BindInsert(insert, null, CommonTables.None), true),
            Statement.Update update => new(StatementEffect.Write, BindUpdate(update, null, CommonTables.None), true),
            Statement.Delete delete => new(StatementEffect.Write, BindDelete(delete, null, CommonTables.None), true),
            Statement.Merge merge => new(StatementEffect.Write, BindMerge(merge, null, CommonTables.None), true),
            Statement.Explain explain => BindExplain(explain),
            Statement.Show show => BindShow(show),
            Statement.Set set => BindSet(set),
            Statement.Transaction transaction => new StatementBinding(transaction.Writes ? StatementEffect.Write : StatementEffect.Session, [], true),
            Statement.Use use => BindUse(use),
            Statement.Call call => BindCall(call),
            Statement.Declare declare => BindDeclare(declare),
            Statement.Recall recall => BindRecall(recall),
            Statement.Forget => new StatementBinding(StatementEffect.Session, [], true),
            Statement.Definition definition => BindDefinition(definition),
            Statement.Administration administration => BindAdministration(administration),
            Statement.Unsupported unsupported => BindUnsupported(unsupported),
            _ => throw new InvalidOperationException($"Unknown statement {statement.GetType().Name}."),
        };
        var writes = findings.Locks || findings.ModifiesInside;
        return binding.Effect == StatementEffect.Read && writes && statement is not Statement.Explain { Executes: false }
            ? binding with { Effect = StatementEffect.Write }
            : binding;
    }

    private StatementBinding BindSelectStatement(Statement.Select select)
    {
        var columns = BindQuery(select.Query, null, CommonTables.None, null, out var scope);
        findings.Result = _order;
        if (select.Into is not null)
            return BindInto(select.Into, columns);
        var passed = Rules.AliasesPassForTables && scope is not null ? scope.Sources.Where(s => s.Relation is null).Select(s => s.Name).OfType<string>() : [];
        return new(StatementEffect.Read, columns, true) { PassedForTables = [.. passed] };
    }

    private StatementBinding BindInto(IntoTarget into, IReadOnlyList<BoundColumn> columns)
    {
        switch (into.Kind)
        {
            case IntoKind.Variables:
                for (var i = 0; i < columns.Count; i++)
                    Assign(i < into.Variables.Count ? into.Variables[i] : into.Variables[^1], columns[i].Value, into.Span);
                return new(StatementEffect.Read, [], true);
            case IntoKind.File:
                FlowAll(columns, "a file on the server", into.Span);
                return new(StatementEffect.Administer, [], true);
            case IntoKind.Table when into.Table is not null:
                FlowAll(columns, into.Table.ToString(), into.Span);
                Keep("INTO", into.Span);
                Make(into.Table, into.Temporary, perhaps: false, [], columns);
                findings.Writes.Add(new RelationWrite(NewName(into.Table), "create_table_as", [], false, into.Span));
                return new(StatementEffect.Define, [], true);
            default:
                findings.NotKnown(UnknownKind.Construct, "INTO", into.Span);
                return new(StatementEffect.Administer, [], false);
        }
    }

    private void FlowAll(IReadOnlyList<BoundColumn> columns, string target, TextSpan span)
    {
        foreach (var column in columns)
            findings.Flow(column.Value, target, null, span);
    }

    /// <summary>A plan prints conditions, constants and on some servers data: its text depends on every column the statement means.</summary>
    private StatementBinding BindExplain(Statement.Explain explain)
    {
        if (explain.Schema is { } schema)
            return new Binder(context with { SearchPath = [schema.Name] }, findings, cancellationToken).BindExplain(explain with { Schema = null });
        var inner = BindStatement(explain.Inner);
        var everything = new HashSet<ColumnName>(findings.Referenced);
        everything.UnionWith(findings.Touched);
        var sources = inner.Columns.Aggregate(ColumnLineage.None, (l, c) => l.Or(c.Value.Lineage.Computed()));
        everything.UnionWith(sources.Derived);
        var lineage = new ColumnLineage(new HashSet<ColumnName>(), everything) { Unknown = sources.Unknown || findings.Unknowns.Count > 0, Through = sources.Through };
        var kept = explain.Executes || inner.Effect is StatementEffect.Administer || context.Dialect.ExplainsWritesAsWrites && explain.Inner is Statement.Insert or Statement.Update or Statement.Delete;
        var effect = kept ? inner.Effect : StatementEffect.Read;
        var plan = new BoundColumn("plan", new Value(lineage, ValueNature.Computed), explain.Span) { NameIsExact = false };
        if (explain.Into is null)
            return new(effect, [plan], false);
        Assign(explain.Into, plan.Value, explain.Span);
        return new(effect, [], true);
    }

    private StatementBinding BindShow(Statement.Show show)
    {
        if (show.Filter is not null)
            Require(show.Filter, new Scope(null, CommonTables.None, []) { AnyName = true }, "SHOW");
        if (show.Subject is not null && context.Dialect.Resolve(show.Subject, context.Catalog, context.SearchPath) is { } relation)
            ReadShown(relation, show.Subject.Span);
        return new(StatementEffect.Read, [], false);
    }

    /// <summary>What a view's definition is about are the tables it reads, where they are all known.</summary>
    private void ReadShown(Relation relation, TextSpan span)
    {
        findings.Read(new RelationRead(relation.FullName, relation.Kind, context.Dialect.ClassOf(relation), null, span));
        if (context.Facts.Of(relation, false, context, cancellationToken).Definition is not { Unknowns.Count: 0 } definition)
            return;
        foreach (var read in definition.Reads)
            findings.Read(read with { Via = relation.FullName, Span = span });
    }

    private StatementBinding BindSet(Statement.Set set)
    {
        foreach (var assignment in set.Assignments)
        {
            var value = assignment.Value is null ? Value.Constant : Evaluate(assignment.Value, new Scope(null, CommonTables.None, []) { AnyName = true });
            foreach (var target in assignment.Targets)
            {
                var name = target.ToString();
                if (name.StartsWith('@') && !name.StartsWith("@@", StringComparison.Ordinal))
                {
                    Assign(name, value, assignment.Span);
                    continue;
                }
                findings.Flow(value, name, null, assignment.Span);
                if (!LookAlong(name, assignment.Value, set.Scope) && !KeepsNames(name, assignment.Value))
                    context.Batch.Unsettle($"SET {name}");
            }
        }
        return new(set.Scope == SetScope.Server ? StatementEffect.Administer : StatementEffect.Session, [], true);
    }

    /// <summary>A setting for one statement must leave alone how its names are found.</summary>
    private void BindSetting(Assignment setting)
    {
        var name = setting.Targets[0].ToString();
        if (setting.Value is not null)
            findings.Flow(Evaluate(setting.Value, new Scope(null, CommonTables.None, []) { AnyName = true }), name, null, setting.Span);
        if (!SessionSettings.KeepNames(name))
            findings.NotKnown(UnknownKind.Construct, $"SET STATEMENT {name}", setting.Span);
    }

    private StatementBinding BindUse(Statement.Use use)
    {
        if (!context.Catalog.Schemas.Any(s => context.Catalog.Names.Equals(s.Name, use.Schema.Name)))
            findings.NotKnown(UnknownKind.Relation, use.Schema.Name, use.Schema.Span);
        return new(StatementEffect.Session, [], true);
    }

    private bool KeepsNames(string setting, Expression? value) =>
        setting != Rules.SearchPathSetting
        && (context.Dialect.ClassOfSetting(setting, SettingValue.Of(value)) is { } kind ? kind != SettingClass.Reading : SessionSettings.KeepNames(setting));

    private StatementBinding BindDefinition(Statement.Definition definition)
    {
        var columns = definition.Source is null ? [] : BindQuery(definition.Source, null, CommonTables.None);
        if (definition.Source is not null && definition.Name != "create_view")
            Keep(definition.Name, definition.Source.Span);
        foreach (var target in definition.Targets)
        {
            var known = context.Dialect.Resolve(target, context.Catalog, context.SearchPath);
            findings.Writes.Add(new RelationWrite(known?.FullName ?? NewName(target), definition.Name, [], false, target.Span));
            FlowAll(columns, target.ToString(), target.Span);
            if (definition.Made is { } made)
                Make(target, made.Temporary, made.Perhaps, made.Columns, definition.Source is null ? [.. made.Columns.Select(c => new BoundColumn(c.Name, Value.Constant, c.Span))] : columns);
        }
        foreach (var link in definition.Links)
            Link(link);
        if (definition.Targets.Count == 0)
            FlowAll(columns, definition.Name, definition.Span);
        return new(StatementEffect.Define, [], true);
    }

    /// <summary>A foreign key compares every value put into its column with those it refers to.</summary>
    private void Link(TableLink link)
    {
        var known = context.Dialect.Resolve(link.Table, context.Catalog, context.SearchPath);
        var columns = link.Columns.Count > 0
            ? link.Columns.Select(c => c.Name).ToList()
            : known?.Indexes.FirstOrDefault(i => i.IsPrimary)?.Columns ?? [];
        findings.Writes.Add(new RelationWrite(known?.FullName ?? NewName(link.Table), RelationWrite.Reference, columns, false, link.Table.Span));
    }

    private StatementBinding BindAdministration(Statement.Administration administration)
    {
        foreach (var target in administration.Targets)
        {
            if (context.Dialect.Resolve(target, context.Catalog, context.SearchPath) is { } relation)
                findings.Writes.Add(new RelationWrite(relation.FullName, administration.Name, [], Triggered(relation, []).Any(), target.Span));
        }
        // A lock shows nothing and changes nothing; it holds up those who write.
        return administration.Name == "lock" ? new(StatementEffect.Write, [], true) : new(StatementEffect.Administer, [], false);
    }

    private StatementBinding BindUnsupported(Statement.Unsupported unsupported)
    {
        findings.NotKnown(UnknownKind.Statement, unsupported.What, unsupported.Span);
        return new(StatementEffect.Administer, [], false);
    }

    private RelationName NewName(ObjectName name) => new(name.Qualifier?.Name ?? (context.SearchPath.Count > 0 ? context.SearchPath[0] : ""), name.Last.Name);
}
