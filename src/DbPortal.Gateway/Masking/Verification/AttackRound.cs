using System.Text.Json;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>Runs attacks at the level the site was entered at, and notes what came out.</summary>
internal sealed class AttackRound(ProvingSite site, CanaryDetector detector)
{
    private readonly SecretSweep _sweep = new(site);

    /// <summary>Runs an attack: its statements one by one, then as one script. What it changed is undone.</summary>
    public async Task RunAsync(AttackFinding finding, CancellationToken cancellationToken)
    {
        if (finding.Attack.Reaches is not null)
        {
            await JudgeAsync(finding, cancellationToken);
            return;
        }

        foreach (var texts in PartsOf(finding))
            await RunAsync(finding, texts, cancellationToken);
    }

    /// <summary>All of it once more, now; what it changed is undone. <paramref name="detectors"/> look where it carries what.</summary>
    public async Task<AttackRepetition> RepeatAsync(AttackFinding finding, IReadOnlyList<CanaryDetector> detectors, CancellationToken cancellationToken)
    {
        var answers = new List<SuiteAnswer>();
        List<HashSet<CarriedSecret>> carried = [.. detectors.Select(_ => new HashSet<CarriedSecret>())];
        foreach (var texts in PartsOf(finding))
        {
            var changed = false;
            foreach (var text in texts)
            {
                var answer = await site.AskAsync(text, finding.Attack.Id, cancellationToken);
                changed |= answer.WasLetThrough && MayChange(await site.AnalyzeAsync(text, finding.Attack.Id, cancellationToken));
                answers.Add(answer);
            }

            if (changed && finding.Carried.Count > 0)
            {
                foreach (var (places, seen) in carried.Zip(await _sweep.NewPlacesAsync(detectors, finding.Sent, finding.Attack.Id, cancellationToken)))
                    places.UnionWith(seen);
            }

            if (changed)
                await site.RestoreAsync(cancellationToken);
        }

        return new(answers, carried);
    }

    /// <summary>
    /// Repeats a finding over this round's secrets and says which of its leaks stand: all, when secrets of this round show too; else those that
    /// <paramref name="first"/> does not find again. What it does find again is in open text, or was guessed, for nothing here holds it.
    /// </summary>
    public async Task<(IEnumerable<string> Leaks, AttackRepetition Repetition)> RealAsync(AttackFinding finding, CanaryDetector first, CancellationToken cancellationToken)
    {
        var repetition = await RepeatAsync(finding, [detector, first], cancellationToken);
        var reports = new List<string>();
        foreach (var text in finding.Hits.Count == 0 ? [] : finding.Texts)
            reports.Add(Written(await site.AnalyzeAsync(text, finding.Attack.Id, cancellationToken)));
        IEnumerable<CanaryHit> Seen(CanaryDetector by) => by.Scan(reports, [], finding.Sent).Concat(repetition.Answers.SelectMany(a => a.SecretsIn(by, finding.Sent)));
        var hits = finding.Hits.Count == 0 || Seen(detector).Any() ? finding.Hits : finding.Hits.Except(Seen(first));
        var carried = repetition.Carried[0].Count > 0 ? finding.Carried : finding.Carried.Except(repetition.Carried[1]);
        return ([.. hits.Select(hit => $"{hit.How}: {hit.Piece}"), .. carried.Select(c => $"carried to {c.Where}: {c.Hit.How} {c.Hit.Piece}")], repetition);
    }

    /// <summary>What one statement leaves behind is there for the next; the script begins with everything as it was.</summary>
    private static IEnumerable<IReadOnlyList<string>> PartsOf(AttackFinding finding) =>
        finding.Texts.Count > 1 ? [[.. finding.Texts.SkipLast(1)], [finding.Texts[^1]]] : [finding.Texts];

    private async Task RunAsync(AttackFinding finding, IReadOnlyList<string> texts, CancellationToken cancellationToken)
    {
        var changed = false;
        foreach (var text in texts)
        {
            var report = await site.AnalyzeAsync(text, finding.Attack.Id, cancellationToken);
            var answer = await site.AskAsync(text, finding.Attack.Id, cancellationToken);
            finding.Hits.UnionWith(detector.Scan([Written(report)], [], finding.Sent));
            finding.Hits.UnionWith(answer.SecretsIn(detector, finding.Sent));
            finding.Shapes.Add(answer.Shape);
            finding.Worsen(AnswerOf(answer.Outcome));
            if (answer.Outcome.AuditId is { } id)
                finding.AuditIds.Add(id);
            changed |= answer.WasLetThrough && MayChange(report);
        }

        if (changed)
        {
            finding.Carried.UnionWith((await _sweep.NewPlacesAsync([detector], finding.Sent, finding.Attack.Id, cancellationToken))[0]);
            await site.RestoreAsync(cancellationToken);
        }
    }

    /// <summary>What the portal takes for a read it runs where the server lets nothing be written.</summary>
    private static bool MayChange(AnalysisReport report) => report is not AnalysisReport.Understood understood || !understood.Statements.All(s => s.LeavesNothing);

    private static string Written(AnalysisReport report) => JsonSerializer.Serialize<object>(report);

    /// <summary>What it would touch is not ours to touch: it must be refused, and is not tried.</summary>
    private async Task JudgeAsync(AttackFinding finding, CancellationToken cancellationToken)
    {
        if (await site.AnalyzeAsync(finding.Texts[^1], finding.Attack.Id, cancellationToken) is AnalysisReport.Understood report && report.Statements.All(s => s.Decision == "allow"))
            finding.Leaks.Add("would be let through (not run: it reaches beyond the proving ground)");
    }

    private static AttackAnswer AnswerOf(QueryOutcome outcome) => outcome switch
    {
        QueryOutcome.Denied => AttackAnswer.Refused,
        QueryOutcome.Failed => AttackAnswer.Failed,
        QueryOutcome.Completed => AttackAnswer.Masked,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
