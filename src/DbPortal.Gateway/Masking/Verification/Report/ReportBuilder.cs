using System.Reflection;
using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>Turns findings into a report.</summary>
internal static class ReportBuilder
{
    /// <summary>The version of the portal, as its build wrote it.</summary>
    public static string PortalVersion { get; } =
        typeof(ReportBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The report of a plan that was carried out.</summary>
    public static VerificationReport Build(VerificationPlan plan, PrincipalAccess held, bool unmaskTakenAway, VerificationFindings findings, DateTime startedUtc, DateTime endedUtc)
    {
        var leaks = findings.Attacks.Where(f => f.Leaks.Count > 0).Select(LeakOf).ToList();
        var benign = BenignOf(plan, findings);
        var (verdict, why) = VerdictOf(leaks.Count, findings, benign);
        return new()
        {
            Id = plan.Id,
            Verdict = verdict,
            Why = why,
            Workspace = plan.Workspace.Name,
            PortalVersion = PortalVersion,
            Instance = plan.Instance.Name,
            Database = plan.Near.Name,
            Engine = findings.Server.Engine.ToString().ToLowerInvariant(),
            ServerVersion = findings.Server.Text,
            ProvingGround = plan.Ground.Name,
            Person = plan.Person.Name,
            OrderedBy = plan.By.Name,
            StartedUtc = startedUtc,
            EndedUtc = endedUtc,
            Permissions = [.. ProvingWorkspace.Carried.Where(p => held.HoldsAnywhereIn(p, plan.GroundAddress))],
            UnmaskTakenAway = unmaskTakenAway,
            SuiteDigest = plan.Suite.Digest(plan.Grounds.Family),
            Levels = [.. findings.Attacks.Select(f => f.Level).Distinct()],
            Control = new(findings.ControlAsked, findings.ControlLeaked),
            Counts = CountsOf(findings),
            NotForThisServer = findings.NotForThisServer,
            Benign = benign,
            Leaks = leaks,
            Attacks = [.. findings.Attacks.Select(f => new ReportAttack(f.Attack.Id, f.Attack.Category, f.Level, AnswerOf(f), f.AuditIds))],
        };
    }

    private static (ReportVerdict, string?) VerdictOf(int leaks, VerificationFindings findings, ReportBenign benign) =>
        leaks > 0 ? (ReportVerdict.Leaked, null)
        : findings.ControlLeaked == 0 ? (ReportVerdict.Inconclusive, "Without any rule no attack showed a secret either, so it is not known that they can.")
        : benign.Right == 0 ? (ReportVerdict.Inconclusive, "No query at all was answered: somebody who may do nothing learns nothing.")
        : (ReportVerdict.Held, null);

    private static AttackAnswer AnswerOf(AttackFinding finding) => finding.Leaks.Count > 0 ? AttackAnswer.Leaked : finding.Answer;

    private static ReportLeak LeakOf(AttackFinding finding) =>
        new(finding.Attack.Id, finding.Attack.Category, finding.Level, finding.Texts.Count > 1 ? [.. finding.Texts.SkipLast(1)] : finding.Texts, [.. finding.Leaks.Distinct().Take(20)], finding.AuditIds);

    private static List<ReportCount> CountsOf(VerificationFindings findings) =>
    [
        .. from finding in findings.Attacks
           group AnswerOf(finding) by (finding.Level, finding.Attack.Category) into found
           orderby found.Key.Level, found.Key.Category
           select new ReportCount(found.Key.Level, found.Key.Category, found.Count(a => a == AttackAnswer.Refused), found.Count(a => a == AttackAnswer.Failed),
               found.Count(a => a == AttackAnswer.Masked), found.Count(a => a == AttackAnswer.Leaked)),
    ];

    private static ReportBenign BenignOf(VerificationPlan plan, VerificationFindings findings) => new(
        findings.Benign.Count,
        findings.Benign.Count(b => b.Difference is null),
        [.. findings.Benign.Where(b => b.Difference is not null).Select(b => new ReportDifference(b.Query.Id, b.Query.Category, plan.Ground.Translate(b.Query.Sql), b.Difference ?? ""))]);
}
