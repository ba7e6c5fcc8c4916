using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// Bodies of stored programs of several statements. The order of steps is not followed: a variable may hold whatever any step puts into it, and a
/// result depends on every condition of the body.
/// </summary>
internal sealed partial class Binder
{
    /// <summary>Most rounds until the variables of a program hold what they can.</summary>
    private const int MaxProgramRounds = 20;

    /// <summary>What a program returned, and the queries whose rows it sends, while it is bound.</summary>
    private sealed class ProgramState(Dictionary<string, Value> variables)
    {
        public Dictionary<string, Value> Variables { get; } = variables;
        public Value? Returned { get; set; }

        /// <summary>What IF and its like decide by.</summary>
        public ColumnLineage Decided { get; set; } = ColumnLineage.None;

        /// <summary>That, and what chooses the rows of its queries.</summary>
        public ColumnLineage Conditions { get; set; } = ColumnLineage.None;
        public List<(IReadOnlyList<BoundColumn> Columns, bool Once)> Results { get; } = [];
    }

    /// <summary>Binds a body until nothing changes, and gives the findings of the last pass; null where a part of it is not understood.</summary>
    private (ProgramState State, Findings Found)? BindProgram(StoredProgram program, RelationName name, Dictionary<string, Value> variables, IReadOnlyList<string>? ownPath)
    {
        if (context.Within.Count >= MaxRoutineDepth || context.Within.Contains(name))
            return null;
        var path = ownPath ?? (Rules.ViewsSeeOwnSchema ? [name.Schema] : context.SearchPath);
        var within = context with { Text = program.Text, SearchPath = path, Parameters = variables, Within = [.. context.Within, name], NamesMustDiffer = program.NamesMustDiffer };
        for (var round = 0; round < MaxProgramRounds; round++)
        {
            var before = variables.ToDictionary(v => v.Key, v => v.Value.Lineage, variables.Comparer);
            var changes = context.Batch.VariableChanges;
            var found = new Findings();
            var state = new ProgramState(variables);
            new Binder(within, found, cancellationToken).BindSteps(program, state);
            if (found.Unknowns.Count > 0 || found.Locks || found.Writes.Any(w => w.HasTriggers))
                return null;
            if (changes == context.Batch.VariableChanges && before.Count == variables.Count && before.All(v => variables[v.Key].Lineage.SameAs(v.Value)))
                return (state, found);
        }
        return null;
    }

    /// <summary>What a followed body did, as if the caller had written it. Whether it wrote depends on its conditions.</summary>
    private void IncludeProgram(ProgramState state, Findings found, TextSpan span)
    {
        findings.IncludeRoutine(found, span);
        findings.ModifiesInside |= found.ModifiesInside || found.Writes.Count > 0;
        foreach (var write in found.Writes)
        {
            findings.Writes.Add(write with { Span = span });
            findings.Flow(new Value(state.Conditions, ValueNature.Computed), write.Name.ToString(), null, span);
        }
        findings.Flows.AddRange(found.Flows.Select(f => f with { Span = span }));
        findings.Stored.AddRange(found.Stored.Select(s => s with { Span = span }));
    }

    /// <summary>The value a function of several statements gives; null where its body cannot be followed.</summary>
    private IReadOnlyList<BoundColumn>? FollowProgram(Routine routine, Expression.Call call, Dictionary<string, Value> variables)
    {
        if (context.Dialect.ProgramOf(routine) is not { } text || context.Facts.Program(text, cancellationToken) is not { } program
            || BindProgram(program, new RelationName(routine.Schema, routine.Name), variables, routine.SearchPath) is not var (state, found) || ResultOf(routine, state, call) is not { } columns)
            return null;
        findings.Call(new FunctionUse(call.Name.ToString(), null, call.Span) { Followed = true });
        IncludeProgram(state, found, call.Span);
        return columns.Select(c => c with { Value = AsColumn(c.Value).ChosenBy(state.Conditions) }).ToList();
    }

    /// <summary>The columns a function gives: what it returned, the rows it sent, or its own variables that are results; null where these don't fit.</summary>
    private IReadOnlyList<BoundColumn>? ResultOf(Routine routine, ProgramState state, Expression.Call call)
    {
        BoundColumn Column(string name, Value value)
        {
            // It is turned into the type that was declared.
            if (Rules.RoutinesShadowFunctions && !_textTypes.Contains(routine.Result))
                findings.Use(value, UsageKind.PartialFunction, "RETURN", call.Span);
            return new(name, value, call.Span);
        }
        var names = RowColumns(routine);
        if (state.Returned is { } returned && state.Results.Count == 0)
            return names is { Count: > 1 }
                ? returned.Row is { } row ? row.Count == names.Count ? row : null : names.Select(n => Column(n, returned)).ToList()
                : [Column(call.Name.Last.Name, returned)];
        if (state.Returned is not null)
            return null;
        if (state.Results.Count > 0)
            return state.Results.TrueForAll(r => r.Columns.Count == state.Results[0].Columns.Count) && (names is null || names.Count == state.Results[0].Columns.Count)
                ? state.Results.Select(r => r.Columns).Aggregate((a, b) => a.Zip(b, (x, y) => x with { Value = x.Value.Or(y.Value) }).ToList())
                : null;
        if (routine.ResultColumns.Count > 0 && routine.ResultColumns.All(state.Variables.ContainsKey))
            return routine.ResultColumns.Select(n => Column(n, state.Variables[n])).ToList();
        return routine.Result == "void" ? [Column(call.Name.Last.Name, Value.Constant)] : null;
    }

    /// <summary>CALL: a procedure whose body is followed does what its statements do; any other is administration.</summary>
    private StatementBinding BindCall(Statement.Call call)
    {
        var scope = new Scope(null, CommonTables.None, []) { AnyName = context.Parameters is null };
        var arguments = call.Arguments.Select(a => Evaluate(a, scope)).ToList();
        var schema = call.Name.Qualifier?.Name ?? (context.SearchPath.Count > 0 ? context.SearchPath[0] : "");
        var routines = context.Catalog.FindRoutines(schema, call.Name.Last.Name).Where(r => r.Kind == RoutineKind.Procedure).ToList();
        if (routines is [var routine] && routine.Arguments.Count == arguments.Count && context.Batch.Unsettled is null
            && context.Dialect.ProgramOf(routine) is { } text && context.Facts.Program(text, cancellationToken) is { } program && CallVariables(routine, call, arguments) is { } variables
            && BindProgram(program, new RelationName(routine.Schema, routine.Name), variables, routine.SearchPath) is var (state, found))
            return Called(routine, call, state, found);
        findings.Call(new FunctionUse(call.Name.ToString(), null, call.Span));
        UseAll(arguments, UsageKind.Opaque, call.Name.ToString(), call.Span);
        context.Batch.Unsettle("call");
        return new(StatementEffect.Administer, [], false);
    }

    /// <summary>The parameters as the body begins; null where a result would go to something else than a variable of the session.</summary>
    private static Dictionary<string, Value>? CallVariables(Routine routine, Statement.Call call, List<Value> arguments)
    {
        var variables = new Dictionary<string, Value>(StringComparer.OrdinalIgnoreCase);
        foreach (var (declared, (given, value)) in routine.Arguments.Zip(call.Arguments.Zip(arguments)))
        {
            if (declared.Name is not { Length: > 0 } name || declared.IsResult && given is not Expression.Variable { System: false, Assigned: null })
                return null;
            variables[name] = value with { Unchanged = false };
        }
        return variables;
    }

    private StatementBinding Called(Routine routine, Statement.Call call, ProgramState state, Findings found)
    {
        findings.Call(new FunctionUse(call.Name.ToString(), null, call.Span) { Followed = true });
        IncludeProgram(state, found, call.Span);
        foreach (var (declared, given) in routine.Arguments.Zip(call.Arguments).Where(p => p.First.IsResult))
            Assign(((Expression.Variable)given).Name, state.Variables[declared.Name!].ChosenBy(state.Conditions), given.Span); // both were asked for above
        var effect = findings.ModifiesInside ? StatementEffect.Write : StatementEffect.Read;
        if (state.Results is [] or [{ Once: true }])
            return new(effect, state.Results.Count == 0 ? [] : [.. state.Results[0].Columns.Select(c => c with { Span = call.Span, Value = c.Value.ChosenBy(state.Decided) })], true);
        var everything = state.Results.SelectMany(r => r.Columns).Aggregate(state.Conditions, (l, c) => l.Or(c.Value.Lineage.Computed()));
        return new(effect, [new BoundColumn("result", new Value(everything.Computed(), ValueNature.Computed), call.Span) { NameIsExact = false }], false);
    }

    private void BindSteps(StoredProgram program, ProgramState state)
    {
        var scope = new Scope(null, CommonTables.None, []);
        foreach (var step in program.Steps)
        {
            switch (step)
            {
                case ProgramStep.Assign assign:
                    Set(state, assign, Evaluate(assign.Value, scope));
                    break;
                case ProgramStep.Decide decide:
                    Require(decide.Condition, scope, "IF");
                    state.Decided = state.Decided.Or(Evaluate(decide.Condition, scope).Lineage.Computed());
                    break;
                case ProgramStep.Return result:
                    var value = Evaluate(result.Value, scope);
                    state.Returned = state.Returned is null ? value : state.Returned.Or(value);
                    break;
                case ProgramStep.Fetch fetch:
                    Fetch(fetch, state);
                    break;
                case ProgramStep.FetchRow fetch:
                    state.Variables[fetch.Into] = FetchRow(fetch, state.Variables.GetValueOrDefault(fetch.Into));
                    break;
                case ProgramStep.Emit emit:
                    var row = Evaluate(emit.Value, scope);
                    state.Results.Add((row.Row ?? [new BoundColumn("?column?", row, emit.Span)], false));
                    break;
                case ProgramStep.Run run:
                    Run(run, state);
                    break;
                default:
                    findings.NotKnown(UnknownKind.Statement, step.GetType().Name, step.Span);
                    break;
            }
        }
        state.Conditions = state.Decided.Or(findings.Conditions);
    }

    private void Fetch(ProgramStep.Fetch fetch, ProgramState state)
    {
        findings.Enter();
        var columns = BindQuery(fetch.Query, null, CommonTables.None);
        var conditions = findings.Leave();
        NoteFetched(_order, "INTO", fetch.Span);
        if (columns.Count != fetch.Into.Count)
            findings.NotKnown(UnknownKind.Construct, "INTO", fetch.Span);
        foreach (var (column, name) in columns.Zip(fetch.Into))
        {
            var target = new ObjectName([new Identifier(name, true, fetch.Span)], fetch.Span);
            Set(state, new ProgramStep.Assign(target, new Expression.Literal(LiteralKind.Null, null, fetch.Span), fetch.Span), AsColumn(column.Value).ChosenBy(conditions));
        }
    }

    /// <summary>A variable that takes rows of different shapes is not followed.</summary>
    private Value FetchRow(ProgramStep.FetchRow fetch, Value? known)
    {
        findings.Enter();
        var columns = BindQuery(fetch.Query, null, CommonTables.None);
        var conditions = findings.Leave();
        NoteFetched(_order, "INTO", fetch.Span);
        var row = columns.Select(c => c with { Value = AsColumn(c.Value).ChosenBy(conditions) }).ToList();
        if (known is { Row: { } before })
        {
            if (before.Count != row.Count || before.Zip(row).Any(p => p.First.Name != p.Second.Name))
                findings.NotKnown(UnknownKind.Construct, fetch.Into, fetch.Span);
            row = before.Zip(row, (a, b) => a with { Value = a.Value.Or(b.Value) }).ToList();
        }
        return Value.From(row.Select(c => c.Value)) with { Row = row, Nature = ValueNature.Computed };
    }

    private void Run(ProgramStep.Run run, ProgramState state)
    {
        var binding = BindStatement(run.Statement);
        if (run.Statement is Statement.Select)
            NoteFetched(_order, "RETURN QUERY", run.Span);
        if (binding.Effect is not (StatementEffect.Read or StatementEffect.Write) || !binding.IsExact)
            findings.NotKnown(UnknownKind.Statement, run.Statement.Kind, run.Span);
        if (run.Statement is Statement.Select || binding.Columns.Count > 0)
            state.Results.Add((binding.Columns, run.Once));
    }

    /// <summary>What a variable holds grows; a column of the new row is a copy into the table; anything else is no variable.</summary>
    private void Set(ProgramState state, ProgramStep.Assign assign, Value value)
    {
        var (target, span) = (assign.Target, assign.Span);
        var name = target.ToString();
        if (name.StartsWith('@'))
        {
            Assign(name, value, span);
            return;
        }
        if (target.Parts is [var row, var column] && state.Variables.GetValueOrDefault(row.Name)?.Row?.FirstOrDefault(f => Same(f.Name, column.Name)) is { } field)
        {
            findings.Flow(value, name, field.Value.Lineage.Origin, span);
            return;
        }
        var known = state.Variables.GetValueOrDefault(name);
        if (known is not null && assign is { Declares: true, Value: Expression.Literal { Kind: LiteralKind.Null } })
            return;
        if (target.Parts.Count > 1 || known is null && !assign.Declares)
        {
            findings.NotKnown(UnknownKind.Construct, $"SET {name}", span);
            return;
        }
        var held = new Value(value.Lineage.Computed(), ValueNature.Computed);
        state.Variables[name] = known is null ? held : known.Or(held) with { Row = null };
    }
}
