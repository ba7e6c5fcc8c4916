using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>What holds for later statements of a session: where names are looked up, cursors, prepared statements.</summary>
internal sealed partial class Binder
{
    /// <summary>Whether a setting is the search path, and its new value is known.</summary>
    private bool LookAlong(string setting, Expression? value, SetScope scope)
    {
        if (Rules.SearchPathSetting is not { } path || scope == SetScope.Server)
            return false;
        if (value is null)
        {
            // What a session begins with; all settings go back at once with this one.
            if (setting == path || setting == "all")
                context.Batch.LookAlong(context.Catalog.SearchPath, local: false);
            return setting == path || setting == "all";
        }
        if (setting != path || scope == SetScope.Transaction && !context.Batch.InTransaction || Schemas(value) is not { } schemas)
            return false;
        context.Batch.LookAlong(schemas, scope == SetScope.Transaction);
        return true;
    }

    /// <summary>
    /// The schemas of a search path that exist, in order; null where the server's own schemas stand at a place of the person's choosing, or the
    /// account's name would have to be known.
    /// </summary>
    private List<string>? Schemas(Expression value)
    {
        IReadOnlyList<Expression> parts = value is Expression.Row row ? row.Items : [value];
        var names = parts.Select(p => SettingValue.Of(p)).ToList();
        if (names.Any(n => n is null or "?" || n.StartsWith("pg_", StringComparison.Ordinal)))
            return null;
        var found = new List<string>();
        foreach (var name in names.OfType<string>().Select(n => n == "$user" ? context.Catalog.Account : n))
        {
            if (name is null)
                return null;
            if (context.Catalog.Schemas.Any(s => s.Name == name) && !found.Contains(name))
                found.Add(name);
        }
        return found;
    }

    private StatementBinding BindDeclare(Statement.Declare declare)
    {
        if (!declare.IsCursor)
        {
            // Nothing runs yet, but what would never be allowed is better said here.
            _ = BindStatement(declare.Body);
            context.Batch.Declare(declare.Name.Name, isCursor: false, new DeclaredStatement(declare.Body, [], findings));
            return new(StatementEffect.Session, [], true);
        }
        var body = BindStatement(declare.Body);
        if (findings.Result is { } order)
            NoteFetched(order, "CURSOR", declare.Span);
        findings.Result = null;
        context.Batch.Declare(declare.Name.Name, isCursor: true, new DeclaredStatement(declare.Body, body.Columns, findings));
        return body with { Columns = [] };
    }

    /// <summary>Rows are fetched from a cursor a few at a time, so that they cannot be mixed with those still to come.</summary>
    private void NoteFetched(RowOrder order, string word, TextSpan span)
    {
        var told = order.Columns.Aggregate(ColumnLineage.None, (l, c) => l.Or(ColumnLineage.Of(c, []).Computed()));
        findings.Use(new Value(told, ValueNature.Computed), UsageKind.Ordering, word, span);
    }

    private StatementBinding BindRecall(Statement.Recall recall)
    {
        var arguments = recall.Arguments.Select(a => Evaluate(a, new Scope(null, CommonTables.None, []))).ToList();
        if (context.Batch.Recall(recall.Name.Name, recall.IsCursor) is not { } declared)
        {
            findings.NotKnown(UnknownKind.Statement, recall.Name.Name, recall.Name.Span);
            return new(StatementEffect.Administer, [], false);
        }
        if (recall.IsCursor)
        {
            findings.IncludeRoutine(declared.Findings, recall.Span);
            return new(StatementEffect.Read, recall.ReturnsRows ? declared.Columns : [], true);
        }
        var parameters = arguments.Select((a, i) => (a, i)).ToDictionary(p => (p.i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), p => p.a);
        return new Binder(context with { Parameters = parameters }, findings, cancellationToken).BindStatement(declared.Body);
    }

    /// <summary>Which row is changed depends on what the cursor selects; what that uses was recorded where it was declared.</summary>
    private Value BindCurrentOf(Expression.CurrentOf current)
    {
        if (context.Batch.Recall(current.Cursor.Name, isCursor: true) is not { } declared)
        {
            findings.NotKnown(UnknownKind.Statement, current.Cursor.Name, current.Span);
            return Value.Unplaced;
        }
        return new Value(declared.Findings.Conditions, ValueNature.Computed) { IsTest = true };
    }
}
