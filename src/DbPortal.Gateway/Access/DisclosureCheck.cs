using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Access;

/// <summary>What a statement would tell of masked columns other than through its masked output: uses, copies, functions, plans, settings.</summary>
internal sealed class DisclosureCheck(Target target, PrincipalAccess access, ColumnMasks masks)
{
    /// <summary>The reasons against it.</summary>
    public IEnumerable<Violation> Check(StatementAccess statement, string text) =>
        CheckUses(statement).Concat(CheckFlows(statement)).Concat(CheckStored(statement)).Concat(CheckFunctions(statement)).Concat(CheckTriggers(statement)).Concat(CheckForm(statement)).Concat(CheckDefinition(statement, text));

    private IEnumerable<Violation> CheckUses(StatementAccess statement)
    {
        var mayDefine = access.HoldsAnywhereIn(Permissions.QueryDdl, target.Address);
        foreach (var use in statement.Uses)
        {
            var mask = masks.Find(use.Column);
            if (mask is { Use: UseLevel.Lookup } && mayDefine && use is { Kind: UsageKind.Equality, Via: null } && use.Against.Any(c => c.Relation != use.Column.Relation))
                yield return Make(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedJoin, use.Span, use.Column, mask);
            if (mask is not null && (!UsageRules.Allows(mask.Use, use, c => masks.Find(c) is not null) || PicksRow(use)))
                yield return StatementJudge.Make(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedUsage, use.Span, use.Column.ToString(), use.Detail, mask.Use.ToString().ToLowerInvariant(), use.Column.Column)
                    with { Way = UsageWays.Of(mask.Use, use), Column = use.Column.ToString(), Rule = mask.Rule, Resource = target.AddressOf(use.Column).Within };
        }
    }

    /// <summary>Where columns beside <c>min</c> and <c>max</c> are taken from the row that holds the extreme, that row tells of the value.</summary>
    private bool PicksRow(ColumnUse use) => target.Dialect.ExtremesPickRows && use.Via is null
        && (use.Detail.Equals("min", StringComparison.OrdinalIgnoreCase) || use.Detail.Equals("max", StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Violation> CheckFlows(StatementAccess statement) =>
        KnownFlows(statement).Concat(statement.Flows
            .Where(f => f.Unknown && masks.AnyInTarget)
            .Select(f => StatementJudge.NotUnderstood($"what is written to {f.Target}", f.Span)));

    /// <summary>
    /// Whoever can put thousands of known values into a masked column can compare them there with those they don't know. Constants are counted
    /// (<see cref="LookupTally"/>); what is computed or copied cannot be.
    /// </summary>
    private IEnumerable<Violation> CheckStored(StatementAccess statement) =>
        from stored in statement.Stored
        let mask = masks.Find(stored.Column)
        where mask is { Use: not UseLevel.Any } && !stored.Typed
        select Make(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedStore, stored.Span, stored.Column, mask);

    private Violation Make(ErrorCode code, string key, TextSpan span, ColumnName column, MaskedColumn mask) =>
        StatementJudge.Make(code, key, span, column.ToString()) with { Column = column.ToString(), Rule = mask.Rule, Resource = target.AddressOf(column).Within };

    private IEnumerable<Violation> KnownFlows(StatementAccess statement) =>
        from flow in statement.Flows
        from source in flow.Sources
        let mask = masks.Find(source)
        where mask is not null && !(flow is { ByTrigger: true, Column: { } copy } && masks.Find(copy) is not null)
        select StatementJudge.Make(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedFlow, flow.Span, source.ToString(), flow.Target)
            with { Column = source.ToString(), Rule = mask.Rule, Resource = target.AddressOf(source).Within };

    private IEnumerable<Violation> CheckFunctions(StatementAccess statement)
    {
        foreach (var function in statement.Functions)
        {
            var key = function.Class switch
            {
                null when function.Followed => null,
                null => masks.AnyInTarget || !access.HoldsOnAllOf(Permissions.QueryRead, target.Address) ? ViolationKeys.OpaqueRoutine : null,
                FunctionClass.Forbidden => masks.AnyInTarget || !access.HoldsOnAllOf(Permissions.QueryAdmin, target.Address) ? ViolationKeys.ForbiddenFunction : null,
                FunctionClass.Observable => TouchesMasked(statement) ? ViolationKeys.ObservableFunction : null,
                FunctionClass.Total or FunctionClass.Partial or FunctionClass.Counting or FunctionClass.Environment => null,
                _ => throw new System.Diagnostics.UnreachableException(),
            };
            if (key is not null)
                yield return StatementJudge.Make(key == ViolationKeys.OpaqueRoutine ? ErrorCode.NotAnalyzable : ErrorCode.StatementNotAllowed, key, function.Span, function.Name);
        }
    }

    /// <summary>Code of triggers runs with the write and is not followed: it may put a masked value into a notice, an error or an open column.</summary>
    private IEnumerable<Violation> CheckTriggers(StatementAccess statement) =>
        statement.Writes
            .Where(w => w.HasTriggers && masks.AnyInTarget)
            .Select(w => StatementJudge.Make(ErrorCode.NotAnalyzable, ViolationKeys.MaskedTrigger, w.Span, w.Name.ToString()));

    private IEnumerable<Violation> CheckForm(StatementAccess statement) =>
        new SettingCheck(target, access, masks).Check(statement.Statement.Settings, SetScope.Session).Concat(CheckKind(statement));

    private IEnumerable<Violation> CheckKind(StatementAccess statement) => statement.Statement switch
    {
        Statement.Show { Class: ShowClass.Sensitive } show when masks.AnyInTarget || !access.HoldsOnAllOf(Permissions.QueryAdmin, target.Address) => [NotAllowed(show)],
        Statement.Show { Class: ShowClass.Definition or ShowClass.Diagnostics or ShowClass.TableShape } show when new ShownDefinitions(target, masks).MayQuote(statement, show) => [NotAllowed(show)],
        Statement.Set set => new SettingCheck(target, access, masks).Check(set.Assignments, set.Scope),
        _ => [],
    };

    /// <summary>
    /// Changing a definition can bring a masked value out under another name (rename, ALTER … USING, a generated column) or leave code behind that does
    /// (trigger, routine, event, a default that calls one). Only what is known to do neither may run where columns are masked.
    /// </summary>
    private IEnumerable<Violation> CheckDefinition(StatementAccess statement, string text)
    {
        if (statement.Effect != StatementEffect.Define)
            yield break;
        var span = statement.Statement.Span;
        if (PlainDefinitions.Renames(statement.Statement.Kind, text) && (!HoldsEverywhere() || masks.AnyInTarget && !PlainDefinitions.IsOfTable(statement.Statement.Kind)))
            yield return StatementJudge.Make(ErrorCode.StatementNotAllowed, ViolationKeys.StatementNotAllowed, span, "rename");
        if (!masks.AnyInTarget)
            yield break;
        if (!PlainDefinitions.IsPlain(statement.Statement.Kind) || PlainDefinitions.MayCallRoutine(text, target.Catalog))
            yield return StatementJudge.Make(ErrorCode.StatementNotAllowed, ViolationKeys.StatementNotAllowed, span, statement.Statement.Kind);
        else if (!PlainDefinitions.Removes(statement.Statement.Kind))
            foreach (var write in statement.Writes.Where(w => target.Catalog.Find(w.Name.Schema, w.Name.Name) is not null && TouchesMasked(w)))
                yield return StatementJudge.Make(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedDefinition, write.Span, write.Name.ToString()) with { Resource = write.Name.ToString() };
    }

    /// <summary>A foreign key to open columns of a table leaves its masked ones alone.</summary>
    private bool TouchesMasked(RelationWrite write) => write.Action == RelationWrite.Reference && write.Columns.Count > 0
        ? write.Columns.Any(c => masks.Find(new ColumnName(write.Name.Schema, write.Name.Name, c)) is not null)
        : masks.AnyIn(write.Name);

    /// <summary>Bindings go by name: whoever is bound to some names may not change any.</summary>
    private bool HoldsEverywhere() => access.HoldsOnAllOf(Permissions.QueryDdl, target.Address) && access.HoldsOnAllOf(Permissions.QueryRead, target.Address);

    private bool TouchesMasked(StatementAccess statement) => statement.Touched.Any(c => masks.Find(c) is not null);

    private static Violation NotAllowed(Statement statement) =>
        StatementJudge.Make(ErrorCode.StatementNotAllowed, ViolationKeys.StatementNotAllowed, statement.Span, statement is Statement.Show show ? $"show {show.What}" : statement.Kind);
}
