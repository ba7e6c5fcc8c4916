using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    private Statement.Insert ReadInsert(AstNode node, TextSpan? span)
    {
        node.Ignore("override");
        var with = ReadWith(node.Node("withClause"));
        var target = ReadTarget(node);
        var columns = Nodes(node.List("cols")).Select(ReadInsertColumn).ToList();
        var query = node.Take("selectStmt") is { } select ? ReadQuery(select) : null;
        var conflict = node.Node("onConflictClause") is { } clause ? ReadConflict(clause) : null;
        var returning = ReadReturning(node, out var renamed);
        span ??= CoverAll(Cover(with?.Span ?? default, target.Span, query?.Span ?? default, conflict?.Span ?? default), returning.Select(r => r.Span));
        Done(node, node.Kind, span.Value);
        return new Statement.Insert(with, target.Name, target.Alias, columns, query, false, conflict, returning, span.Value) { Renamed = renamed };
    }

    private TableReference.Named ReadTarget(AstNode node)
    {
        if (node.Node("relation") is not { } relation)
            return new TableReference.Named(new ObjectName([], Nowhere), null, [], false, [], Refuse("a change without a table", Nowhere).Span);
        var target = ReadNamed(relation, []);
        Done(relation, "RangeVar", target.Span);
        return target;
    }

    private Identifier ReadInsertColumn(AstNode node)
    {
        var target = ReadAssigned(node);
        Done(node, "ResTarget", target.Span);
        return target.Last;
    }

    /// <summary>The column a value goes to; a part of it (<c>a[1]</c>, <c>a.f</c>) counts as the column.</summary>
    private ObjectName ReadAssigned(AstNode node)
    {
        var span = Token(node.Location());
        foreach (var step in Nodes(node.List("indirection")))
        {
            if (step.Kind != "A_Indices")
                Text(step);
            else if (ReadIndexes(step).Any(i => i is not Expression.Literal))
                Refuse("an assignment to a computed element", span);
        }

        return new ObjectName([new Identifier(node.Text("name") ?? "", false, span)], span);
    }

    private ConflictClause ReadConflict(AstNode node)
    {
        var start = Token(node.Location());
        var keys = new List<Expression>();
        Expression? filter = null;
        if (node.Node("infer") is { } infer)
        {
            infer.Ignore("conname", "location");
            keys.AddRange(Nodes(infer.List("indexElems")).Select(ReadIndexElement));
            filter = OptionalExpression(infer.Take("whereClause"));
            Done(infer, "InferClause", start);
        }

        if (node.Text("action") is not ("ONCONFLICT_NOTHING" or "ONCONFLICT_UPDATE") and var action)
            Refuse(action ?? "ON CONFLICT", start);
        var assignments = ReadAssignments(node.List("targetList"));
        var where = OptionalExpression(node.Take("whereClause"));
        var span = CoverAll(Cover(start, where?.Span ?? default), assignments.Select(a => a.Span));
        Done(node, "OnConflictClause", span);
        return new ConflictClause(keys, filter, assignments, where, span);
    }

    private Expression ReadIndexElement(AstNode node)
    {
        node.Ignore("collation", "opclass", "opclassopts", "ordering", "nulls_ordering");
        var key = node.Text("name") is { Length: > 0 } name
            ? new Expression.Column(Name([name], null), Nowhere)
            : ReadExpression(node.Take("expr"));
        Done(node, "IndexElem", key.Span);
        return key;
    }

    private Statement.Update ReadUpdate(AstNode node, TextSpan? span)
    {
        var with = ReadWith(node.Node("withClause"));
        var target = ReadTarget(node);
        var assignments = ReadAssignments(node.List("targetList"));
        var from = ReadTables(node.List("fromClause"));
        var where = OptionalExpression(node.Take("whereClause"));
        var returning = ReadReturning(node, out var renamed);
        span ??= CoverAll(
            Cover(with?.Span ?? default, target.Span, where?.Span ?? default),
            assignments.Select(a => a.Span).Concat(from.Select(f => f.Span)).Concat(returning.Select(r => r.Span)));
        Done(node, node.Kind, span.Value);
        return new Statement.Update(with, target, assignments, from, where, [], null, returning, span.Value) { Renamed = renamed };
    }

    private Statement.Delete ReadDelete(AstNode node, TextSpan? span)
    {
        var with = ReadWith(node.Node("withClause"));
        var target = ReadTarget(node);
        var tables = ReadTables(node.List("usingClause"));
        tables.Insert(0, target);
        var where = OptionalExpression(node.Take("whereClause"));
        var returning = ReadReturning(node, out var renamed);
        span ??= CoverAll(
            Cover(with?.Span ?? default, where?.Span ?? default),
            tables.Select(t => t.Span).Concat(returning.Select(r => r.Span)));
        Done(node, node.Kind, span.Value);
        // A table that goes by an alias has no other name here.
        var name = target.Alias is { } alias ? new ObjectName([alias], target.Span) : target.Name;
        return new Statement.Delete(with, [name], tables, where, [], null, returning, span.Value) { Renamed = renamed };
    }

    /// <summary>RETURNING: a list, or since PostgreSQL 18 a clause that may rename the old and new rows.</summary>
    private List<SelectItem> ReadReturning(AstNode node, out RenamedRows? renamed)
    {
        renamed = null;
        var items = ReadItems(node.List("returningList"));
        if (node.Node("returningClause") is not { } clause)
            return items;
        renamed = ReadRenamed(clause.List("options"));
        items.AddRange(ReadItems(clause.List("exprs")));
        Done(clause, "ReturningClause", Nowhere);
        return items;
    }

    private RenamedRows? ReadRenamed(IReadOnlyList<AstValue> options)
    {
        Identifier? old = null, @new = null;
        foreach (var option in Nodes(options))
        {
            var name = Identifier(option.Text("value"), Token(option.Location()));
            switch (option.Text("option"))
            {
                case "RETURNING_OPTION_OLD":
                    old = name;
                    break;
                case "RETURNING_OPTION_NEW":
                    @new = name;
                    break;
                case var other:
                    Refuse(other ?? "RETURNING WITH", Nowhere);
                    break;
            }

            Done(option, "ReturningOption", Nowhere);
        }

        return options.Count == 0 ? null : new RenamedRows(old, @new);
    }

    private List<Assignment> ReadAssignments(IReadOnlyList<AstValue> list)
    {
        var assignments = new List<Assignment>();
        var pending = 0;
        foreach (var node in Nodes(list))
        {
            var target = ReadAssigned(node);
            var value = node.Take("val");
            Done(node, "ResTarget", target.Span);
            if (value is not AstNode { Kind: "MultiAssignRef" } shared)
            {
                assignments.Add(ReadAssignment(target, value));
                continue;
            }

            // (a, b) = source comes as one target per column, each holding the same source.
            shared.Ignore("colno");
            var count = shared.Number("ncolumns");
            var source = shared.Take("source");
            Done(shared, shared.Kind, target.Span);
            if (pending == 0)
            {
                assignments.Add(ReadAssignment(target, source));
                pending = count - 1;
                continue;
            }

            pending--;
            assignments[^1] = assignments[^1] with { Targets = [.. assignments[^1].Targets, target] };
        }

        return assignments;
    }

    private Assignment ReadAssignment(ObjectName target, AstValue? value)
    {
        var read = ReadExpression(value);
        var written = read is Expression.Literal { Kind: LiteralKind.Default } ? null : read;
        return new Assignment([target], written, Cover(target.Span, read.Span));
    }
}
