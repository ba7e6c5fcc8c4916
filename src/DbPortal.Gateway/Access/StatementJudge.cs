using System.Globalization;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Access;

/// <summary>
/// Decides on one statement for one principal: permissions on what it reads and writes, then what its functions, uses and flows would tell of
/// masked columns, then the mask of each output column. Pure: the same facts give the same answer.
/// </summary>
internal sealed class StatementJudge(Target target, PrincipalAccess access, ColumnMasks masks)
{
    /// <summary>The target it judges for.</summary>
    public Target Target => target;

    /// <summary>Whether the statements may only run through the engine net's login: there is a net, and something is masked for this principal.</summary>
    public bool NeedsNet { get; } = target.Instance.Net is not null && masks.AnyInTarget;

    /// <summary>A verdict for each statement of a text, in order. One that the clock cannot change is made once.</summary>
    public BatchVerdict Decide(UnderstoodText text, QueryPurpose purpose)
    {
        if (!access.IsTimeless)
            return Decide(text.Batch, text.Access, purpose);
        var key = new VerdictKey(masks.Ruled, access, purpose);
        if (!text.Verdicts.TryGet(key, out var verdict))
            text.Verdicts.Keep(key, verdict = Decide(text.Batch, text.Access, purpose));
        return verdict;
    }

    private BatchVerdict Decide(SqlBatch batch, AccessSet access, QueryPurpose purpose)
    {
        var tally = new LookupTally(masks);
        return new(access.Statements.Select(s => Decide(s, batch.TextOf(s.Statement), purpose, tally)).ToList(), tally.Tried);
    }

    /// <summary>All reasons against a statement, whose analysed text is <paramref name="text"/>, and its masks should there be none.</summary>
    private StatementVerdict Decide(StatementAccess statement, string text, QueryPurpose purpose, LookupTally tally)
    {
        var violations = new List<Violation>();
        violations.AddRange(statement.Unknowns.Select(OfUnknown));
        violations.AddRange(new PermissionCheck(target, access, masks).Check(statement, purpose));
        if (NeedsNet)
            violations.AddRange(new NetCheck(target, masks).Check(statement));
        violations.AddRange(new DisclosureCheck(target, access, masks).Check(statement, text));
        violations.AddRange(tally.Add(statement).Select(TooMany));
        var plan = new MaskingPlanner(masks).Plan(statement, violations);
        return new(statement, violations.DistinctBy(v => (v.Code, v.Message, v.Start, v.Length)).ToList(), plan);
    }

    /// <summary>The violation for something that was not understood.</summary>
    public static Violation NotUnderstood(string what, TextSpan span) => Make(ErrorCode.NotAnalyzable, ViolationKeys.NotUnderstood, span, what);

    /// <summary>Builds a violation with its English sentence.</summary>
    public static Violation Make(ErrorCode code, string key, TextSpan span, params string[] arguments) =>
        new(code, key, ViolationText.Format(key, arguments), arguments) { Start = span.Start, Length = span.Length };

    private Violation TooMany((ColumnName Column, TextSpan Span) over) =>
        Make(ErrorCode.MaskedColumnUsage, ViolationKeys.MaskedLookups, over.Span, over.Column.ToString(), UsageRules.MaxLookups.ToString(CultureInfo.InvariantCulture))
            with { Column = over.Column.ToString(), Rule = masks.Find(over.Column)?.Rule, Resource = target.AddressOf(over.Column).Within };

    private static Violation OfUnknown(Unknown unknown) => unknown.Kind switch
    {
        UnknownKind.Relation => Make(ErrorCode.NotAnalyzable, ViolationKeys.UnknownRelation, unknown.Span, unknown.Name),
        UnknownKind.Column => Make(ErrorCode.NotAnalyzable, ViolationKeys.UnknownColumn, unknown.Span, unknown.Name),
        UnknownKind.AmbiguousColumn => Make(ErrorCode.NotAnalyzable, ViolationKeys.AmbiguousColumn, unknown.Span, unknown.Name),
        UnknownKind.Function => Make(ErrorCode.NotAnalyzable, ViolationKeys.UnknownFunction, unknown.Span, unknown.Name),
        UnknownKind.View => Make(ErrorCode.NotAnalyzable, ViolationKeys.UnreadableView, unknown.Span, unknown.Name),
        UnknownKind.Operator or UnknownKind.Type or UnknownKind.Statement or UnknownKind.Construct or UnknownKind.Depth =>
            NotUnderstood(unknown.Name, unknown.Span),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
