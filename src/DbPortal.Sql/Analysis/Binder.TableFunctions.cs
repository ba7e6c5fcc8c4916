using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Functions in FROM, and the tables that take arguments.</summary>
internal sealed partial class Binder
{
    private static readonly string[] _lexemes = ["lexeme", "positions", "weights"];

    private static readonly HashSet<string> _vectors = new(StringComparer.Ordinal)
    {
        "to_tsvector", "json_to_tsvector", "jsonb_to_tsvector", "array_to_tsvector", "strip", "setweight", "ts_delete", "ts_filter", "tsvector_concat",
    };

    private BoundFrom BindFunctions(TableReference.Functions functions, Scope left)
    {
        var seen = _whole ?? left;
        var columns = new List<BoundColumn>();
        Frame.From.HasUnkeyed = true;
        Relation? relation = null;
        foreach (var function in functions.Calls)
        {
            findings.Enter();
            var added = Rows(function, functions, seen, out var table);
            relation = functions.Calls.Count == 1 ? table : null;
            var conditions = findings.Leave();
            columns.AddRange(table is null ? added.Select(c => c with { Value = c.Value.ChosenBy(conditions) }) : added);
        }
        if (functions.WithOrdinality)
            columns.Add(new BoundColumn("ordinality", Value.From(columns.Select(c => c.Value)) with { Nature = ValueNature.Computed }, functions.Span));
        var name = functions.Alias?.Name ?? (functions.Calls is [{ Call: Expression.Call call }, ..] ? call.Name.Last.Name : null);
        while (columns.Count > 0 && relation is null && columns.Count < functions.ColumnAliases.Count)
            columns.Add(columns[0]);
        var source = new TableSource(name, columns) { Aliased = functions.Alias is not null || relation is null, Relation = relation };
        return Aliased(source, functions.ColumnAliases, functions.Span);
    }

    private List<BoundColumn> Rows(TableFunction function, TableReference.Functions from, Scope scope, out Relation? relation)
    {
        relation = null;
        if (function.Call is not Expression.Call call)
            return Single(function, Evaluate(function.Call, scope), from, null);
        if (Rules.TablesTakeArguments && context.Dialect.Resolve(call.Name, context.Catalog, context.SearchPath) is { } table)
        {
            relation = table;
            return Searched(table, call, scope);
        }
        var arguments = call.Arguments.Select(a => Argument(a.Value, scope)).ToList();
        foreach (var argument in arguments)
            findings.Arrange(argument, UsageKind.Cardinality, call.Name.ToString(), call.Span);
        var target = FindTarget(call);
        if (function.DefinedColumns.Count > 0)
            return Single(function, Apply(target, call, arguments, scope), from, null);
        if (target.Routines is { } routines)
            return RoutineRows(routines, call, arguments, from);
        if (call.Name.Last.Name == "unnest" && target.Facts is not null)
            return Unnested(call, arguments, from, target, scope);
        var value = Apply(target, call, arguments, scope);
        return Single(function, value, from, target.Facts?.ResultColumns is { Count: > 0 } columns ? columns : FieldNames(value));
    }

    /// <summary>A virtual table called with the values of its hidden columns: a search over all its columns.</summary>
    private List<BoundColumn> Searched(Relation table, Expression.Call call, Scope scope)
    {
        var source = ReadSource(table, call.Name.Last.Name, false, false, call.Span);
        foreach (var argument in call.Arguments)
            findings.Arrange(Evaluate(argument.Value, scope), UsageKind.Cardinality, call.Name.ToString(), call.Span);
        if (table.Kind == RelationKind.VirtualTable)
            findings.Arrange(source.AsRow(call.Span) with { Row = null }, UsageKind.Pattern, call.Name.ToString(), call.Span);
        return [.. source.Columns];
    }

    /// <summary>Columns computed from all arguments alike: by the definition list, as the function is known to give, or one named like it.</summary>
    private static List<BoundColumn> Single(TableFunction function, Value value, TableReference.Functions from, IReadOnlyList<string>? known)
    {
        var computed = value with { Nature = ValueNature.Computed, IsTest = false };
        if (function.DefinedColumns.Count > 0)
            return function.DefinedColumns.Select(d => new BoundColumn(d.Name, computed with { Row = null }, d.Span)).ToList();
        if (known is { Count: > 0 })
            return known.Select(n => new BoundColumn(n, computed with { Row = null }, function.Span)).ToList();
        if (value.Row is { } row)
            return row.Select(c => c with { Value = c.Value with { Nature = ValueNature.Computed } }).ToList();
        return [new BoundColumn(NameOf(function.Call, from), computed, function.Span)];
    }

    /// <summary>The only column of a function goes by the table's alias, unless several functions share the alias.</summary>
    private static string NameOf(Expression function, TableReference.Functions from) =>
        (from.Calls.Count == 1 ? from.Alias?.Name : null) ?? (function as Expression.Call)?.Name.Last.Name ?? "?";

    private List<BoundColumn> Unnested(Expression.Call call, List<Value> arguments, TableReference.Functions from, FunctionTarget target, Scope scope)
    {
        _ = Apply(target, call, arguments, scope);
        var name = arguments.Count == 1 ? NameOf(call, from) : "unnest";
        return arguments.SelectMany(a => Elements(a) is { } fields
            ? fields.Select(f => new BoundColumn(f, Generated(a), call.Span))
            : [new BoundColumn(name, Generated(a), call.Span)]).ToList();
    }

    /// <summary>The columns of an array's elements that are rows, or of a text search vector; null: one value.</summary>
    private List<string>? Elements(Value array)
    {
        return array.TypeName == "tsvector" ? [.. _lexemes] : FieldNames(array);
    }

    private static Value Generated(Value value) => value.Computed() with { Nature = ValueNature.Computed };

    private BoundFrom BindComputed(TableReference.Computed computed, Scope left)
    {
        Frame.From.HasUnkeyed = true;
        var inputs = computed.Inputs.Select(i => Evaluate(i, _whole ?? left)).ToList();
        foreach (var (input, expression) in inputs.Zip(computed.Inputs))
            findings.Arrange(input, UsageKind.Cardinality, computed.Function, expression.Span);
        var value = Value.From(inputs) with { Nature = ValueNature.Computed };
        var columns = computed.Columns.Select(c => new BoundColumn(c.Name, value, c.Span)).ToList();
        var source = new TableSource(computed.Alias?.Name ?? computed.Function, columns) { Aliased = true };
        return Aliased(source, computed.ColumnAliases, computed.Span);
    }
}
