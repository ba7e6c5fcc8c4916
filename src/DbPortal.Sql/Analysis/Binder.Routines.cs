using System.Text.RegularExpressions;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Routines of the user's: a body that is one readable query is followed like a view, anything else depends on everything.</summary>
internal sealed partial class Binder
{
    private const int MaxRoutineDepth = 8;

    private Value CallRoutine(IReadOnlyList<Routine> routines, Expression.Call call, IReadOnlyList<Value> arguments)
    {
        if (Follow(routines, call, arguments) is { } columns)
        {
            UseAll(columns.Select(c => c.Value), UsageKind.TotalFunction, call.Name.ToString(), call.Span);
            return columns.Count == 1 && RowColumns(routines[0]) is not { Count: > 1 }
                ? columns[0].Value with { Nature = ValueNature.Computed, Unchanged = false, Lineage = columns[0].Value.Lineage.Computed() }
                : Value.From(columns.Select(c => c.Value)) with { Row = Named(columns, routines[0]), Nature = ValueNature.Computed };
        }
        Opaque(call, arguments);
        return Value.From([.. arguments, Value.Unplaced]) with { Type = ResultType(routines[0]) };
    }

    private List<BoundColumn> RoutineRows(IReadOnlyList<Routine> routines, Expression.Call call, IReadOnlyList<Value> arguments, TableReference.Functions from)
    {
        var known = RowColumns(routines[0]);
        if (Follow(routines, call, arguments) is { } columns)
        {
            var computed = columns.Select(c => c with { Value = c.Value with { Nature = ValueNature.Computed, Unchanged = false, Lineage = c.Value.Lineage.Computed() } }).ToList();
            return known is null && columns.Count == 1 ? [computed[0] with { Name = NameOf(call, from) }] : Named(computed, routines[0]);
        }
        Opaque(call, arguments);
        var value = Value.From([.. arguments, Value.Unplaced]);
        return (known ?? [NameOf(call, from)]).Select(n => new BoundColumn(n, value, call.Span)).ToList();
    }

    private void Opaque(Expression.Call call, IReadOnlyList<Value> arguments)
    {
        findings.Call(new FunctionUse(call.Name.ToString(), null, call.Span));
        UseAll(arguments, UsageKind.Opaque, call.Name.ToString(), call.Span);
    }

    private List<BoundColumn> Named(IReadOnlyList<BoundColumn> columns, Routine routine)
    {
        var names = RowColumns(routine);
        return columns.Select((c, i) => names is not null && i < names.Count ? c with { Name = names[i] } : c).ToList();
    }

    /// <summary>The names of the columns a routine returns, where its declaration tells.</summary>
    private IReadOnlyList<string>? RowColumns(Routine routine)
    {
        if (routine.ResultColumns.Count > 0)
            return routine.ResultColumns;
        return ResultType(routine) is { } type ? FieldNames(new Value(ColumnLineage.None, ValueNature.Computed) { Type = type }) : null;
    }

    private RelationName? ResultType(Routine routine)
    {
        var type = routine.Result.StartsWith("SETOF ", StringComparison.OrdinalIgnoreCase) ? routine.Result[6..] : routine.Result;
        var composite = context.Catalog.Types.FirstOrDefault(t => t.Fields.Count > 0 && (t.Name == type || $"{t.Schema}.{t.Name}" == type));
        return composite is not null ? new RelationName(composite.Schema, composite.Name) : Rules.RowsAreValues ? RowType(type) : null;
    }

    /// <summary>The columns of a routine's only query, its parameters being these arguments; null where it cannot be followed.</summary>
    private IReadOnlyList<BoundColumn>? Follow(IReadOnlyList<Routine> routines, Expression.Call call, IReadOnlyList<Value> arguments)
    {
        if (routines is not [{ Kind: RoutineKind.Function } routine] || context.Within.Count >= MaxRoutineDepth || context.Batch.Unsettled is not null
            || context.Batch.IsDefined(routine.Name) || Bind(routine, call, arguments) is not { } parameters)
            return null;
        if (ReadBody(routine) is not { } body)
            return FollowProgram(routine, call, parameters);
        var name = new RelationName(routine.Schema, routine.Name);
        if (context.Within.Contains(name))
            return null;
        var inner = new Findings();
        var path = routine.SearchPath ?? (Rules.ViewsSeeOwnSchema ? [routine.Schema] : context.SearchPath);
        var within = context with { Text = body.Text, SearchPath = path, Parameters = parameters, Within = [.. context.Within, name] };
        inner.Enter();
        var columns = new Binder(within, inner, cancellationToken).BindDefinition(body.Query);
        Frame.From.Order = Frame.From.Order.Or(inner.Rows.Order);
        NoteFirstRow(inner.Rows.Order, call.Name.ToString(), call.Span);
        var conditions = inner.Leave();
        if (inner.Unknowns.Count > 0 || inner.Locks)
            return null;
        findings.Call(new FunctionUse(call.Name.ToString(), null, call.Span) { Followed = true });
        findings.IncludeRoutine(inner, call.Span);
        return columns.Select(c => c with { Value = AsColumn(c.Value).ChosenBy(conditions) }).ToList();
    }

    private (Query Query, string Text)? ReadBody(Routine routine)
    {
        var text = routine.Body?.Trim();
        if (text is null || !routine.Language.Equals("sql", StringComparison.OrdinalIgnoreCase))
            return null;
        if (Block().Match(text) is { Success: true } block)
            text = block.Groups["statement"].Value;
        if (text.StartsWith("RETURN", StringComparison.OrdinalIgnoreCase) && text.Length > 6 && (char.IsWhiteSpace(text[6]) || text[6] == '('))
            text = "SELECT " + text[6..];
        return context.Facts.Read(text, cancellationToken) is { Statements: [Statement.Select { Into: null } select] } batch ? (select.Query, batch.Text) : null;
    }

    /// <summary>A block of one statement.</summary>
    [GeneratedRegex("""^BEGIN\s+(?<statement>RETURN\b[^;]*);\s*END\s*;?$""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Block();

    /// <summary>Which argument each parameter stands for, by name and by number; null where one is missing and no default is known.</summary>
    private Dictionary<string, Value>? Bind(Routine routine, Expression.Call call, IReadOnlyList<Value> arguments)
    {
        if (arguments.Count > routine.Arguments.Count || call.Arguments.Any(a => a.Variadic))
            return null;
        var bound = new Dictionary<string, Value>(Rules.ParametersHideColumns ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        for (var i = 0; i < routine.Arguments.Count; i++)
        {
            var declared = routine.Arguments[i];
            var given = Given(call, arguments, declared.Name, i) ?? Default(declared);
            if (given is null)
                return null;
            bound[(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)] = given with { Unchanged = false, Nature = given.Nature };
            if (declared.Name is { Length: > 0 } name)
                bound[name] = given with { Unchanged = false };
        }
        return bound;
    }

    private static Value? Given(Expression.Call call, IReadOnlyList<Value> arguments, string? name, int position)
    {
        for (var i = 0; i < call.Arguments.Count && i < arguments.Count; i++)
        {
            if (call.Arguments[i].Name is { } named ? named == name : i == position)
                return arguments[i];
        }
        return call.Arguments.Count == 0 && position < arguments.Count ? arguments[position] : null;
    }

    private Value? Default(RoutineArgument declared)
    {
        if (declared.Default is null || context.Facts.Read("SELECT " + declared.Default, cancellationToken) is not
            { Statements: [Statement.Select { Query: Query.Select { Items: [var item], From: [] } }] })
            return null;
        return item.Value is Expression.Literal or Expression.Cast { Operand: Expression.Literal } ? Value.Constant : null;
    }
}
