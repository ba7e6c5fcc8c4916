using System.Text.Json;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>Runs the cases of a corpus through the pipeline of a workspace, and judges what came back.</summary>
internal sealed class CorpusRun(CorpusTarget target, CorpusWorkspace workspace)
{
    private const int Attempts = 8;
    private static readonly CanaryDetector Detector = new();

    private readonly HashSet<(string Table, string Column)> _home = [];

    /// <summary>Remembers where secrets live, so that one anywhere else is known to have been carried there.</summary>
    public async Task LearnHomeAsync(CancellationToken cancellationToken)
    {
        foreach (var place in await SecretPlacesAsync("", cancellationToken))
            _home.Add((place.Table, place.Column));
    }

    /// <summary>Every secret the attack brought out, one line each; empty is a pass. <paramref name="Answered"/>: some statement was let through.</summary>
    public async Task<(IReadOnlyList<string> Leaks, bool Answered)> AttackAsync(AttackCase attack, CancellationToken cancellationToken)
    {
        var sent = string.Join('\n', attack.Statements.Select(target.Fill));
        var leaks = new List<string>();
        var answered = false;
        foreach (var text in attack.TextsIn(target.Fill))
        {
            var request = Request(text);
            var report = await workspace.Pipeline.AnalyzeAsync(request, cancellationToken);
            leaks.AddRange(Describe("analysis", Detector.Scan([JsonSerializer.Serialize<object>(report)], [], sent)));
            var answer = await SuiteAnswer.AskAsync(workspace.Pipeline, request, cancellationToken);
            leaks.AddRange(Describe("answer", answer.SecretsIn(Detector, sent)));
            answered |= answer.WasLetThrough;
            if (attack.Mutates && answer.WasLetThrough)
                leaks.AddRange(await RestoreAsync(sent, cancellationToken));
        }

        return (leaks, answered);
    }

    /// <summary>
    /// What somebody can compare of the answers to an attack: codes, columns, open cells and counts, a line for each text sent. Not ids, not times; of columns
    /// whose mask keeps part of the value only whether they are NULL.
    /// </summary>
    public async Task<IReadOnlyList<string>> ShapeAsync(AttackCase attack, CancellationToken cancellationToken)
    {
        var shapes = new List<string>();
        foreach (var text in attack.TextsIn(target.Fill))
            shapes.Add((await SuiteAnswer.AskAsync(workspace.Pipeline, Request(text), cancellationToken)).Shape);
        if (attack.Mutates)
            await ResetAsync(cancellationToken);
        return shapes;
    }

    /// <summary>Null when the query was answered as recorded, else what was different.</summary>
    public async Task<string?> BenignAsync(BenignCase query, CancellationToken cancellationToken) =>
        (await SuiteAnswer.AskAsync(workspace.Pipeline, Request(query.Sql), cancellationToken)).DifferenceFrom(query);

    /// <summary>Loads the data set afresh and waits until the pipeline's pooled sessions have noticed.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        await target.ResetAsync(cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if ((await SuiteAnswer.AskAsync(workspace.Pipeline, Request("SELECT 1"), cancellationToken)).Outcome is QueryOutcome.Completed)
                return;
        }
    }

    private async Task<List<string>> RestoreAsync(string sent, CancellationToken cancellationToken)
    {
        var carried = (await SecretPlacesAsync(sent, cancellationToken))
            .Where(place => !_home.Contains((place.Table, place.Column)))
            .Select(place => $"carried to {place.Table}.{place.Column}: {place.Hit.How} {place.Hit.Piece}")
            .ToList();
        await ResetAsync(cancellationToken);
        return carried;
    }

    private async Task<List<(string Table, string Column, CanaryHit Hit)>> SecretPlacesAsync(string sent, CancellationToken cancellationToken) =>
    [
        .. (await target.DumpAsync(cancellationToken)).SelectMany(dump => dump.Cells
            .GroupBy(cell => cell.Column, StringComparer.Ordinal)
            .SelectMany(column => Detector.Scan(column.Select(c => c.Cell).OfType<string>(), [], sent)
                .Take(1)
                .Select(hit => (dump.Table, column.Key, hit)))),
    ];

    private QueryRequest Request(string sql) => new(CorpusWorkspace.Attacker, "target", target.Database, sql)
    {
        Limits = RunLimits.Default with { Rows = 5000, Timeout = TimeSpan.FromSeconds(20) },
    };

    private static IEnumerable<string> Describe(string where, IEnumerable<CanaryHit> hits) => hits.Select(hit => $"{where}: {hit.How} {hit.Piece}");
}
