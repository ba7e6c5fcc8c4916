using System.Globalization;
using System.Security.Cryptography;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>
/// Runs the attack suite: without rules, to see that it can find something here; at every level of use; benign queries; and, over other secrets, what
/// is judged by comparing. One use.
/// </summary>
internal sealed class MaskingVerification(VerificationPlan plan, ProvingSite site, Action<VerificationProgress> tell)
{
    private static readonly UseLevel[] s_levels = [UseLevel.Select, UseLevel.Lookup, UseLevel.Any];

    // Two sets of secrets, new for every run: an answer that was kept from somewhere, or guessed, is nobody's leak.
    private readonly int _seed = RandomNumberGenerator.GetInt32(1, int.MaxValue / 2);
    private readonly int _otherSeed = RandomNumberGenerator.GetInt32(int.MaxValue / 2, int.MaxValue);
    private readonly List<AttackFinding> _findings = [];

    private int Leaks => _findings.Count(f => f.Leaks.Count > 0);

    /// <summary>Everything. Throws <see cref="Engines.TargetException"/> when the server cannot be used.</summary>
    public async Task<VerificationFindings> RunAsync(CancellationToken cancellationToken)
    {
        tell(new(VerificationPhase.Preparing, null, 0, 1, 0));
        await site.LoadAsync(_seed, cancellationToken);
        var server = (await site.CatalogAsync(cancellationToken)).Server;
        var (make, major) = (server.Engine.ToString().ToLowerInvariant(), server.Number / 10_000);
        var suite = plan.Suite.WithSeed(_seed);
        var all = suite.Attacks(plan.Grounds.Family);
        var attacks = all.Where(a => AttackSuite.Fits(a.Requires, make, major)).ToList();
        var detector = new CanaryDetector(_seed);

        var (asked, leaked) = await ControlAsync(attacks, detector, cancellationToken);
        foreach (var level in s_levels)
            await AttackAsync(attacks, level, detector, cancellationToken);
        var benign = await AskBenignAsync(suite.Benign(plan.Grounds.Family), make, major, cancellationToken);
        await CompareAsync(detector, cancellationToken);
        return new(server, asked, leaked, _findings, all.Count - attacks.Count, benign);
    }

    private async Task<(int Asked, int Leaked)> ControlAsync(List<AttackCase> attacks, CanaryDetector detector, CancellationToken cancellationToken)
    {
        var open = attacks.Where(a => a is { Mutates: false, Reaches: null, IsInference: false }).ToList();
        var leaked = 0;
        site.Enter(null);
        foreach (var (index, attack) in open.Index())
        {
            tell(new(VerificationPhase.Control, null, index, open.Count, 0));
            var text = attack.TextsIn(plan.Ground.Translate)[^1];
            leaked += (await site.AskAsync(text, $"control {attack.Id}", cancellationToken)).SecretsIn(detector, text).Count > 0 ? 1 : 0;
        }

        return (open.Count, leaked);
    }

    private async Task AttackAsync(List<AttackCase> attacks, UseLevel level, CanaryDetector detector, CancellationToken cancellationToken)
    {
        site.Enter(level);
        var round = new AttackRound(site, detector);
        foreach (var (index, attack) in attacks.Index())
        {
            tell(new(VerificationPhase.Attacks, level, index, attacks.Count, Leaks));
            var finding = new AttackFinding(attack, level, attack.TextsIn(plan.Ground.Translate));
            _findings.Add(finding);
            await round.RunAsync(finding, cancellationToken);
        }
    }

    private async Task<List<(BenignCase, string?)>> AskBenignAsync(IReadOnlyList<BenignCase> queries, string make, int major, CancellationToken cancellationToken)
    {
        site.Enter(UseLevel.Lookup);
        var known = string.Create(CultureInfo.InvariantCulture, $"{make} {major}.");
        var asked = queries.Where(q => q is { Mutates: false, Depends: null } && AttackSuite.Fits(q.Requires, make, major))
            .Select(q => q.WasRecordedOn(known) ? q.ForServer(known) : q.ForServer(make))
            .OfType<BenignCase>()
            .ToList();
        var answers = new List<(BenignCase, string?)>();
        foreach (var (index, query) in asked.Index())
        {
            tell(new(VerificationPhase.Benign, UseLevel.Lookup, index, asked.Count, Leaks));
            var answer = await site.AskAsync(plan.Ground.Translate(query.Sql), query.Id, cancellationToken);
            answers.Add((query, answer.DifferenceFrom(query with { ExpectRows = query.ExpectRows?.Select(InOurWords).ToList() })));
        }

        return answers;
    }

    private IReadOnlyList<string?> InOurWords(IReadOnlyList<string?> row) => [.. row.Select(cell => cell is null ? null : plan.Ground.Translate(cell))];

    /// <summary>
    /// The same attacks over other secrets. Open text may spell a piece of a secret by chance, but not a piece of two. And an answer that is no longer the
    /// same, though nothing but the secrets changed, told something of them: unless a clock or chance did it, which does not come back with the secrets.
    /// </summary>
    private async Task CompareAsync(CanaryDetector detector, CancellationToken cancellationToken)
    {
        var other = new CanaryDetector(_otherSeed);
        var different = new Dictionary<AttackFinding, List<string>>();
        var again = _findings.Where(f => f.Hits.Count > 0 || f.Carried.Count > 0 || IsCompared(f)).ToList();
        await RepeatAsync(_otherSeed, other, again, async (round, finding) =>
        {
            var (leaks, repetition) = await round.RealAsync(finding, detector, cancellationToken);
            finding.Leaks.AddRange(leaks);
            if (IsCompared(finding) && !finding.Shapes.SequenceEqual(repetition.Shapes))
                different[finding] = [.. repetition.Shapes];
        }, cancellationToken);
        await RepeatAsync(_seed, detector, [.. different.Keys], async (round, finding) =>
        {
            if (!finding.Shapes.SequenceEqual((await round.RepeatAsync(finding, [], cancellationToken)).Shapes))
                different.Remove(finding);
        }, cancellationToken);
        await RepeatAsync(_otherSeed, other, [.. different.Keys], async (round, finding) =>
        {
            if (different[finding].SequenceEqual((await round.RepeatAsync(finding, [], cancellationToken)).Shapes))
                finding.Leaks.Add("tells one secret from another");
        }, cancellationToken);
    }

    private async Task RepeatAsync(int seed, CanaryDetector detector, List<AttackFinding> findings, Func<AttackRound, AttackFinding, Task> repeat, CancellationToken cancellationToken)
    {
        if (findings.Count == 0)
            return;
        await site.LoadAsync(seed, cancellationToken);
        var round = new AttackRound(site, detector);
        UseLevel? level = null;
        foreach (var (index, finding) in findings.OrderBy(f => f.Level).Index())
        {
            tell(new(VerificationPhase.Comparison, finding.Level, index, findings.Count, Leaks));
            if (level != finding.Level)
                site.Enter(level = finding.Level);
            await repeat(round, finding);
        }
    }

    /// <summary>At the level any, what an answer tells is let out on purpose; with look-ups, so is whether a guess is right.</summary>
    private static bool IsCompared(AttackFinding finding) =>
        finding.Attack is { IsInference: true, Reaches: null } && finding.Attack.Category != "timing"
        && (finding.Level == UseLevel.Select || finding.Level == UseLevel.Lookup && finding.Attack.Probe != "equality");
}
