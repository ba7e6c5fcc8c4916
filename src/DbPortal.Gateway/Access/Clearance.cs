using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Access;

/// <summary>
/// The right to run one analysed batch on one target: there is one only when the intent is in the audit and every statement was allowed.
/// <see cref="Evaluate"/> is the only maker.
/// </summary>
internal sealed class Clearance
{
    private Clearance(
        AuditEntry entry, StatementJudge judge, SqlBatch batch, AccessSet access, IReadOnlyList<StatementVerdict> verdicts, IReadOnlyDictionary<string, object?> parameters)
    {
        IsSequential = access.IsSequential;
        Entry = entry;
        (Target, IsThroughNet) = (judge.Target, judge.NeedsNet);
        Plans = Plan(verdicts);
        Statements = verdicts.Select((v, i) => new ClearedStatement(this, i, batch.TextOf(v.Access.Statement), v.Access, parameters)).ToList();
    }

    /// <summary>The intent this run is recorded under.</summary>
    public AuditEntry Entry { get; }

    /// <summary>Where it may run.</summary>
    public Target Target { get; }

    /// <summary>Whether it runs through the engine net, because something in the target is masked for who asks.</summary>
    public bool IsThroughNet { get; }

    /// <summary>
    /// The only way in for this run. Where the instance has an engine net, only who may see everything runs through the portal's own account; a net that
    /// is configured and is not there opens nothing.
    /// </summary>
    public IRunDoor Door => !IsThroughNet ? Target.Connector : Target.Connector.Net
        ?? throw new InvalidOperationException($"The instance {Target.Instance.Name} has an engine net and no door to it.");

    /// <summary>What may run, in order.</summary>
    public IReadOnlyList<ClearedStatement> Statements { get; }

    /// <summary>The masks of each statement's output.</summary>
    public IReadOnlyList<MaskingPlan> Plans { get; }

    /// <summary>What it tries on each masked column.</summary>
    public required IReadOnlyDictionary<ColumnName, Tries> Tried { get; init; }

    /// <inheritdoc cref="AccessSet.IsSequential"/>
    public bool IsSequential { get; }

    /// <summary>Anything but reads is in it.</summary>
    public bool Writes => Statements.Any(s => s.Access.Effect is not (StatementEffect.Read or StatementEffect.Session));

    /// <summary>What ends a transaction, or checks what was put off, fails with the words of the statements before it.</summary>
    private static List<MaskingPlan> Plan(IReadOnlyList<StatementVerdict> verdicts)
    {
        var touched = false;
        var plans = new List<MaskingPlan>(verdicts.Count);
        foreach (var verdict in verdicts)
        {
            touched |= verdict.Plan.TouchesMasked;
            plans.Add(verdict.Access.Statement is Statement.Transaction ? verdict.Plan with { TouchesMasked = touched } : verdict.Plan);
        }
        return plans;
    }

    /// <summary>Decides on every statement; a clearance only when none was refused.</summary>
    public static ClearanceDecision Evaluate(AuditEntry entry, StatementJudge judge, UnderstoodText text, QueryRequest request)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var (verdicts, tried) = judge.Decide(text, request.Purpose);
        var violations = verdicts.SelectMany(v => v.Violations).ToList();
        // One verdict a statement: an analysis that lost a statement clears nothing.
        if (verdicts.Count != text.Batch.Statements.Count || verdicts.Count == 0)
            return new ClearanceDecision.Refused([StatementJudge.NotUnderstood("the script", default)]);
        return violations.Count > 0
            ? new ClearanceDecision.Refused(violations)
            : new ClearanceDecision.Allowed(new Clearance(entry, judge, text.Batch, text.Access, verdicts, request.Parameters) { Tried = tried });
    }
}
