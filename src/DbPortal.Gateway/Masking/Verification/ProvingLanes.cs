using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>Lays lanes from the parts that everybody's path is made of.</summary>
internal sealed class ProvingLanes(
    AuditTrail audit,
    LateOutcomes late,
    StatementRunner runner,
    SqlRedactor redactor,
    RunningQueries running,
    QueryHistory history,
    QueryMetrics metrics,
    EngineRegistry engines,
    Analysis analysis,
    TimeProvider clock)
{
    private static readonly ProbeLimits s_patient = ProbeLimits.Default with { SlowAfter = int.MaxValue / 2, RefuseAfter = int.MaxValue / 2 };

    /// <summary>Changes the configuration of every lane. A test takes the rules away with it, to see that a verification can fail.</summary>
    public Func<WorkspaceSnapshot, WorkspaceSnapshot> Tamper { get; set; } = snapshot => snapshot;

    /// <summary>
    /// A lane under a configuration. Who is held back for trying many values is held back nowhere here: each attack is to be judged by what it brings out, and
    /// nobody is to be told that the person probes.
    /// </summary>
    public ProvingLane Open(WorkspaceSnapshot snapshot) => new(snapshot, lane => new TargetDirectory(lane, engines, clock), (lane, targets) => new QueryPipeline(
        audit, late, new Understanding(targets, new AccessDirectory(lane, clock), new MaskingDirectory(lane, new NoColumnLedger()), analysis, clock), runner, redactor, running, history, metrics, targets,
        new ProbeGuard(new ProbeWatch(() => s_patient, clock), audit, metrics, clock), clock));
}
