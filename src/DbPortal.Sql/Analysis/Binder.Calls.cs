using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Calls of functions, aggregates and windows.</summary>
internal sealed partial class Binder
{
    /// <summary>Functions whose answer differs from call to call: not something the person typed.</summary>
    private static readonly HashSet<string> _volatile = new(StringComparer.OrdinalIgnoreCase)
    {
        "random", "rand", "randomblob", "random_normal", "gen_random_uuid", "uuid", "uuidv4", "uuidv7", "uuid_short", "sys_guid", "random_bytes", "nextval",
        "lastval", "setval", "clock_timestamp", "timeofday", "sysdate", "last_insert_id", "row_count", "found_rows", "changes", "total_changes",
    };

    /// <summary>Functions that fill a row of the type they are given, and those that choose among values of one type.</summary>
    private static readonly HashSet<string> _shapedByArgument = new(StringComparer.Ordinal)
    {
        "json_populate_record", "json_populate_recordset", "jsonb_populate_record", "jsonb_populate_recordset", "coalesce", "any_value",
        "min", "max", "first_value", "last_value", "lag", "lead", "nth_value",
    };

    private Value BindCall(Expression.Call call, Scope scope)
    {
        var arguments = call.Arguments.Select(a => Argument(a.Value, scope)).ToList();
        return Apply(FindTarget(call), call, arguments, scope);
    }

    private Value Argument(Expression argument, Scope scope) => argument is Expression.Star star ? RowOf(star, scope) : Evaluate(argument, scope);

    private FunctionTarget FindTarget(Expression.Call call)
    {
        var name = call.Name.Last.Name;
        if (context.Batch.Unsettled is { } statement)
            findings.NotKnown(UnknownKind.Function, $"{name} after {statement} in one script", call.Span);
        if (call.FromGrammar)
            return new(context.Dialect.FindFunction(name), null);
        if (call.Name.Qualifier is { } schema)
        {
            var own = context.Catalog.FindRoutines(schema.Name, name).ToList();
            return own.Count > 0 ? new(null, own) : new(IsSystem(schema.Name) ? context.Dialect.FindFunction(name) : null, null);
        }
        var routines = context.SearchPath.SelectMany(s => context.Catalog.FindRoutines(s, name)).Where(r => r.Kind != RoutineKind.Operator).ToList();
        var facts = context.Dialect.FindFunction(name);
        if (routines is [{ Kind: RoutineKind.Aggregate, Body: { } parts }] && facts is null && AggregateOf(name, parts) is { } composed)
            return new(composed, null);
        if (routines.Count > 0 && facts is not null && !Rules.RoutinesShadowFunctions)
        {
            // Which of the two is meant depends on quotes and on how many arguments there are.
            findings.NotKnown(UnknownKind.Function, $"{name}, the server's or the stored one", call.Span);
        }
        return routines.Count > 0 && (facts is null || Rules.RoutinesShadowFunctions) ? new(null, routines) : new(facts, null);
    }

    /// <summary>An aggregate of the user's that is made of built-in functions alone is as harmless as the worst of them.</summary>
    private FunctionFacts? AggregateOf(string name, string parts)
    {
        var functions = parts.Split(' ').Select(p => p.StartsWith("pg_catalog.", StringComparison.Ordinal) ? context.Dialect.FindFunction(p[11..]) : null).ToList();
        return functions.TrueForAll(f => f?.Class is FunctionClass.Total or FunctionClass.Partial)
            ? new FunctionFacts(name, functions.Max(f => f!.Class), Aggregate: true, Window: true, SetReturning: false) // TrueForAll left no null
            : null;
    }

    private bool IsSystem(string schema) => schema == "pg_catalog" || context.Catalog.Schemas.Any(s => s.IsSystem && context.Catalog.Names.Equals(s.Name, schema));

    /// <summary><c>t.f</c> and <c>(expr).f</c> for a function <c>f</c> of the row; null when there is none.</summary>
    private Value? Attribute(string name, Value row, TextSpan span, Scope scope)
    {
        if (!Rules.RowsAreValues)
            return null;
        var call = new Expression.Call(new ObjectName([new Identifier(name, true, span)], span), [], span);
        var target = FindTarget(call);
        return target is { Facts: null, Routines: null } ? null : Apply(target, call, [row], scope);
    }

    private Value Apply(FunctionTarget target, Expression.Call call, IReadOnlyList<Value> arguments, Scope scope)
    {
        var name = call.Name.ToString();
        if (target.Facts is { } facts)
            return BuiltIn(facts, call, arguments, scope);
        if (FieldOf(call, arguments) is { } field)
        {
            // Whether a routine takes such a row is not compared here.
            if (target.Routines is not null)
                findings.NotKnown(UnknownKind.Function, $"{name}, the column or the routine", call.Span);
            return field;
        }

        var around = Around(call, scope);
        if (target.Routines is { } routines)
            return CallRoutine(routines, call, arguments).ChosenBy(around);
        findings.NotKnown(UnknownKind.Function, name, call.Span);
        UseAll(arguments, UsageKind.Opaque, name, call.Span);
        return Value.From([.. arguments, Value.Unplaced]).ChosenBy(around);
    }

    /// <summary><c>f(row)</c> where no function takes the row: PostgreSQL reads it as <c>row.f</c>.</summary>
    private Value? FieldOf(Expression.Call call, IReadOnlyList<Value> arguments) =>
        Rules.RowsAreValues && call.Name.Qualifier is null && arguments is [{ Row: { } row }] ? row.FirstOrDefault(f => Same(f.Name, call.Name.Last.Name))?.Value : null;

    private Value BuiltIn(FunctionFacts facts, Expression.Call call, IReadOnlyList<Value> arguments, Scope scope)
    {
        var name = call.Name.Last.Name;
        var around = Around(call, scope);
        NoteCall(facts, call, arguments, _parts);
        if (facts.Class is FunctionClass.Observable or FunctionClass.Forbidden)
            findings.Call(new FunctionUse(name, facts.Class, call.Span));
        findings.ModifiesInside |= facts.Writes;
        if (call.Distinct)
            UseAll(arguments, UsageKind.Grouping, $"{name}(DISTINCT)", call.Span);
        if (facts.SetReturning)
        {
            foreach (var argument in arguments)
                findings.Arrange(argument, UsageKind.Cardinality, name, call.Span);
        }
        var value = facts.Class == FunctionClass.Counting ? Count(call, arguments) : Computed(facts, call, arguments);
        return value.ChosenBy(around);
    }

    /// <summary>Counting says nothing of a value but whether it is NULL; over something computed that is a test of its own.</summary>
    private Value Count(Expression.Call call, IReadOnlyList<Value> arguments)
    {
        var result = new Value(ColumnLineage.None, ValueNature.Computed);
        foreach (var argument in arguments)
        {
            if (argument.IsWhole || argument.Row is not null)
            {
                findings.Use(argument, UsageKind.Count, call.Name.ToString(), call.Span);
                continue;
            }
            findings.Use(argument, UsageKind.Condition, call.Name.ToString(), call.Span);
            result = result.ChosenBy(argument.Lineage.Computed());
        }
        return result;
    }

    private Value Computed(FunctionFacts facts, Expression.Call call, IReadOnlyList<Value> arguments)
    {
        var name = call.Name.Last.Name;
        var special = Special(facts, name, call, arguments);
        for (var i = 0; i < arguments.Count; i++)
            findings.Use(arguments[i], special?[i] ?? OfClass(facts.Class), name, call.Span);
        var value = Shaped(name, Value.From(arguments), arguments);
        if (facts.Class == FunctionClass.Forbidden)
            value = value with { Lineage = value.Lineage with { Unknown = true } };
        var settled = facts is { Aggregate: false, Window: false, SetReturning: false } && call.Over is null && !_volatile.Contains(name);
        value = value with { TypeName = _vectors.Contains(name) ? "tsvector" : _shapedByArgument.Contains(name) ? value.TypeName : null };
        return settled ? value with { IsText = value.Nature == ValueNature.Constant && _givesText.Contains(name) } : value with { Nature = ValueNature.Computed, Literals = [] };
    }

    /// <summary>A function that gives a value of its argument's type, where that is a row.</summary>
    private static Value Shaped(string name, Value value, IReadOnlyList<Value> arguments)
    {
        return _shapedByArgument.Contains(name) ? value with { Type = arguments.Select(a => a.Type).FirstOrDefault(t => t is not null) } : value;
    }

    private static UsageKind OfClass(FunctionClass kind) => kind switch
    {
        FunctionClass.Total or FunctionClass.Counting => UsageKind.TotalFunction,
        FunctionClass.Partial or FunctionClass.Environment => UsageKind.PartialFunction,
        FunctionClass.Observable or FunctionClass.Forbidden => UsageKind.Opaque,
        _ => UsageKind.Opaque,
    };

    /// <summary>Functions that compare or decide: the use is that of the comparison.</summary>
    private UsageKind?[]? Special(FunctionFacts facts, string name, Expression.Call call, IReadOnlyList<Value> arguments)
    {
        switch (name.ToLowerInvariant())
        {
            case "nullif" when arguments is [var left, var right]:
                Equate(left, right, name, call.Span);
                return null;
            case "greatest" or "least":
            case "min" or "max" when arguments.Count > 1 && facts.Aggregate:
                return arguments.Select(_ => (UsageKind?)UsageKind.Range).ToArray();
            case "if" or "iif" when arguments.Count > 1:
                return arguments.Select((_, i) => i == 0 || facts.Name == "iif" && i % 2 == 0 && i < arguments.Count - 1 ? (UsageKind?)UsageKind.Condition : null).ToArray();
            default:
                return null;
        }
    }

    /// <summary>What stands around the arguments and decides which rows count and in what order.</summary>
    private ColumnLineage Around(Expression.Call call, Scope scope)
    {
        var around = ColumnLineage.None;
        foreach (var item in call.OrderBy.Concat(call.WithinGroup))
        {
            var key = Evaluate(item.Value, scope);
            findings.Use(key, UsageKind.Ordering, $"{call.Name} ORDER BY", item.Span);
            around = around.ChosenBy(key.Lineage);
        }
        if (call.Filter is not null)
        {
            var filter = Evaluate(call.Filter, scope);
            findings.Use(filter, UsageKind.Condition, "FILTER", call.Filter.Span);
            around = around.ChosenBy(filter.Lineage);
        }
        return call.Over is null ? around : around.ChosenBy(BindWindow(call.Over, scope));
    }

    /// <summary>What the window bound last is partitioned by.</summary>
    private ColumnLineage _parts = ColumnLineage.None;

    private ColumnLineage BindWindow(WindowDefinition window, Scope scope)
    {
        var lineage = ColumnLineage.None;
        if (window.Base is { } based)
        {
            var found = scope.Windows.FirstOrDefault(w => w != window && w.Name is not null && string.Equals(w.Name.Name, based.Name, StringComparison.OrdinalIgnoreCase));
            if (found is null)
                findings.NotKnown(UnknownKind.Construct, $"window {based.Name}", window.Span);
            else
                lineage = BindWindow(found, scope with { Windows = scope.Windows.Where(w => w != found).ToList() });
        }
        lineage = Keys(window.PartitionBy, UsageKind.Grouping, "PARTITION BY", scope, lineage);
        _parts = lineage;
        Frame.Parts = Frame.Parts.Or(lineage);
        lineage = Keys(window.OrderBy.Select(o => o.Value), UsageKind.Ordering, "window ORDER BY", scope, lineage);
        return Keys(window.Bounds, UsageKind.Cardinality, "frame", scope, lineage);
    }

    private ColumnLineage Keys(IEnumerable<Expression> keys, UsageKind kind, string word, Scope scope, ColumnLineage lineage)
    {
        foreach (var key in keys)
        {
            var value = Evaluate(key, scope);
            findings.Use(value, kind, word, key.Span);
            lineage = lineage.ChosenBy(value.Lineage);
        }
        return lineage;
    }
}
