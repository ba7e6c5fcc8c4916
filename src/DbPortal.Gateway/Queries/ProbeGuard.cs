using System.Globalization;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Masking;

namespace DbPortal.Gateway.Queries;

/// <summary>Acts on what <see cref="ProbeWatch"/> finds: tells whoever watches, holds the run back, or refuses it.</summary>
internal sealed class ProbeGuard(ProbeWatch watch, AuditTrail audit, QueryMetrics metrics, TimeProvider clock)
{
    /// <summary>Counts a run; null when it may go on, if need be after a pause, else the refusal.</summary>
    public async Task<QueryOutcome.Denied?> AdmitAsync(Clearance clearance, QueryRequest request, CancellationToken cancellationToken)
    {
        if (clearance.Tried.Count == 0)
            return null;
        metrics.Tried(request, clearance.Tried.Values.Sum(t => t.Values));
        if (watch.Note(request.Principal.Id, $"{request.Instance}/{request.Database}", clearance.Tried) is not { } finding)
            return null;
        if (finding.Alert)
            await TellAsync(clearance, request, finding, cancellationToken);
        if (finding.Refused)
            return Refuse(clearance, finding);
        await Task.Delay(finding.Delay, clock, cancellationToken);
        return null;
    }

    private static QueryOutcome.Denied Refuse(Clearance clearance, ProbeFinding finding)
    {
        var (tries, wait) = (clearance.Tried[finding.Column], Math.Max(1, Math.Ceiling(finding.Delay.TotalSeconds)));
        var violation = StatementJudge.Make(ErrorCode.RateLimited, ViolationKeys.Probing, tries.At, finding.Column.ToString(), wait.ToString(CultureInfo.InvariantCulture)) with
        {
            Column = finding.Column.ToString(),
            Rule = tries.Rule,
            Resource = clearance.Target.AddressOf(finding.Column).Within,
        };
        return new(clearance.Entry.Id, violation.Code, violation.Explanation, [violation]) { RetryAfter = TimeSpan.FromSeconds(wait) };
    }

    private async Task TellAsync(Clearance clearance, QueryRequest request, ProbeFinding finding, CancellationToken cancellationToken)
    {
        metrics.Probed(request);
        await audit.RecordAsync(
            new AuditEvent(request.Principal.Name, request.Principal.Source, AuditActions.MaskingProbed)
            {
                Decision = finding.Refused ? AuditDecision.Deny : AuditDecision.Allow,
                Resources = [clearance.Target.AddressOf(finding.Column).ToString()],
                Details = new Dictionary<string, string> { ["tried"] = finding.Tried.ToString(CultureInfo.InvariantCulture), ["run"] = clearance.Entry.Id },
            },
            cancellationToken);
    }
}
