using DbPortal.Gateway.Tests.Corpus;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>
/// What writes left behind: no secret in a column that held none before, and the same rows with the portal as without it. Afterwards all is as it was.
/// </summary>
internal sealed class FuzzState
{
    private readonly FuzzRun _run;
    private readonly FuzzBench _bench;
    private readonly Dictionary<FuzzPlace, IReadOnlyList<TableDump>> _fresh = [];
    private readonly CanaryDetector _detector = new();
    private readonly CanaryDetector _otherDetector = new(FuzzRun.OtherSeed);
    private readonly HashSet<(string Table, string Column)> _home = [];

    private FuzzState(FuzzRun run, FuzzBench bench) => (_run, _bench) = (run, bench);

    public static async Task<FuzzState> LearnAsync(FuzzRun run, FuzzBench bench, CancellationToken cancellationToken)
    {
        var state = new FuzzState(run, bench);
        foreach (var place in bench.Written)
        {
            await place.Copy.Target.RestoreAsync([], cancellationToken);
            await WakeAsync(bench, place, cancellationToken);
            state._fresh[place] = await place.Copy.Target.DumpAsync(cancellationToken);
        }

        foreach (var (table, column, _) in SecretPlaces(state._detector, bench.Lookup, state._fresh[bench.Lookup], ""))
            state._home.Add((table, column));
        await state.AddPartitionsAsync(cancellationToken);
        return state;
    }

    /// <summary>A row whose key changes moves to another partition, where its secrets are at home as well.</summary>
    private async Task AddPartitionsAsync(CancellationToken cancellationToken)
    {
        var catalog = (await _bench.TargetAsync(_bench.Lookup, cancellationToken)).Catalog;
        foreach (var relation in catalog.Relations.Where(r => r.Parents.Count > 0))
        {
            var alike = catalog.SharingRows(relation.FullName).Select(r => r.FullName.ToString()).ToHashSet();
            foreach (var column in _home.Where(h => alike.Contains(h.Table)).Select(h => h.Column).ToList())
                _home.Add((relation.FullName.ToString(), column));
        }
    }

    /// <summary>Judges what these writes did, and takes it back.</summary>
    public async Task<IReadOnlyList<Finding>> SettleAsync(IReadOnlyList<MadeStatement> written, CancellationToken cancellationToken)
    {
        if (written.Count == 0)
            return [];
        var wrong = await LookAsync(written, cancellationToken);
        await RestoreAsync(cancellationToken);
        if (wrong.Count == 0 || written.Count == 1)
            return wrong;
        // Which of them was it?
        foreach (var one in written)
        {
            await _run.JudgeAsync(one, cancellationToken);
            var alone = await LookAsync([one], cancellationToken);
            await RestoreAsync(cancellationToken);
            if (alone.Count > 0)
                return alone;
        }

        return [];
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(IReadOnlyList<MadeStatement> written, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var sent = string.Join('\n', written.Select(w => w.Sql));
        foreach (var place in (FuzzPlace[])[_bench.Lookup, _bench.Any])
        {
            var carried = SecretPlaces(_detector, place, await place.Copy.Target.DumpAsync(cancellationToken), sent).Where(p => !_home.Contains((p.Table, p.Column)));
            if (written.Count == 1)
                carried = await ConfirmedAsync(written[0], [.. carried], place == _bench.Any ? _bench.OtherAny : _bench.OtherLookup, cancellationToken);
            findings.AddRange(carried.Select(p => new Finding("carried", $"carried {p.Table}.{p.Column}", written[^1], $"at {place.Instance} to {p.Table}.{p.Column}: {p.Hit.How} {p.Hit.Piece}")));
        }

        if (FuzzSettings.LeaksOnly)
            return findings;
        var (open, direct) = (await LinesAsync(_bench.Open, cancellationToken), await LinesAsync(_bench.Direct, cancellationToken));
        if (open.Except(direct).Concat(direct.Except(open)).FirstOrDefault() is { } line)
            findings.Add(new("left behind", "left behind", written[^1], $"the tables differ from what the server alone makes of them: {line[..Math.Min(300, line.Length)]}"));
        return findings;
    }

    /// <summary>A moment in seconds can hold nine digits of a card by chance, which it then does not with other secrets.</summary>
    private async Task<IEnumerable<(string Table, string Column, CanaryHit Hit)>> ConfirmedAsync(
        MadeStatement statement, IReadOnlyList<(string Table, string Column, CanaryHit Hit)> carried, FuzzPlace place, CancellationToken cancellationToken)
    {
        if (carried.Count == 0)
            return carried;
        await _bench.AskAsync(place, statement.Sql, cancellationToken);
        var other = SecretPlaces(_otherDetector, place, await place.Copy.Target.DumpAsync(cancellationToken), statement.Sql)
            .Select(p => (p.Table, p.Column)).ToHashSet();
        return carried.Where(p => other.Contains((p.Table, p.Column)));
    }

    private static async Task<HashSet<string>> LinesAsync(FuzzPlace place, CancellationToken cancellationToken) =>
    [
        .. (await place.Copy.Target.DumpAsync(cancellationToken)).Select(t => $"{place.Copy.Neutral(t.Table)}: {string.Join(", ", t.Cells.Select(c => c.Cell ?? "NULL"))}"),
    ];

    private async Task RestoreAsync(CancellationToken cancellationToken)
    {
        foreach (var place in _bench.Written)
        {
            var fresh = _fresh[place].ToDictionary(t => t.Table, t => t.Cells, StringComparer.Ordinal);
            var changed = (await place.Copy.Target.DumpAsync(cancellationToken)).Where(t => !t.Cells.SequenceEqual(fresh[t.Table])).Select(t => t.Table).ToList();
            if (changed.Count == 0)
                continue;
            await place.Copy.Target.RestoreAsync(changed, cancellationToken);
            await WakeAsync(_bench, place, cancellationToken);
        }
    }

    /// <summary>Pooled sessions notice one by one that their database was replaced.</summary>
    private static async Task WakeAsync(FuzzBench bench, FuzzPlace place, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 8 && !(await bench.AskAsync(place, "SELECT 1", cancellationToken)).IsCompleted; attempt++)
        {
        }
    }

    private static IEnumerable<(string Table, string Column, CanaryHit Hit)> SecretPlaces(CanaryDetector detector, FuzzPlace place, IReadOnlyList<TableDump> dumps, string sent) =>
        from dump in dumps
        from column in dump.Cells.GroupBy(cell => cell.Column, StringComparer.Ordinal)
        from hit in detector.Scan(column.Select(c => c.Cell).OfType<string>(), [], FuzzRun.Typed(sent)).Take(1)
        select (place.Copy.Neutral(dump.Table), column.Key, hit);
}
