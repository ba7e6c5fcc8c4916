using System.Diagnostics;
using System.Text;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>What the server and the portal both read they read alike, and what the server takes the portal takes too, bar what is known: docs/fuzzing.md.</summary>
public abstract class ReadingConformance(TestServers servers)
{
    private const int MaxFindings = 60;

    protected TestServers Servers { get; } = servers;

    protected abstract string Make { get; }

    /// <summary>Which statements are changed: postgresql, mysql or sqlite.</summary>
    protected abstract string Family { get; }

    [Fact]
    public async Task Changed_statements_are_read_as_the_server_reads_them()
    {
        var token = TestContext.Current.CancellationToken;
        var settings = FuzzSettings.Read(usualStatements: 300);
        var (server, localize) = await OpenAsync(token);
        await using (server)
        {
            var judge = new ReadingJudge(server);
            var findings = await FindAsync(judge, MutantPool.Of(Family, localize), settings, token);
            var report = new StringBuilder().AppendLine(judge.Tally.ToString());
            foreach (var finding in findings)
            {
                var reduced = await Reducer.ReduceAsync(finding.Statement.Sql, async sql => (await judge.JudgeAsync(finding.Statement with { Sql = sql }, token))?.Mark == finding.Mark);
                report.AppendLine(finding.Tell(Make, reduced));
            }

            TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
            Assert.True(findings.Count == 0, report.ToString());
            Assert.True(settings.Only is not null || judge.Tally["columns compared"] > 0, $"nothing was compared: {judge.Tally}");
        }
    }

    private static async Task<List<Finding>> FindAsync(ReadingJudge judge, MutantPool pool, FuzzSettings settings, CancellationToken cancellationToken)
    {
        var refusals = new FuzzRefusals();
        var findings = new Dictionary<string, Finding>(StringComparer.Ordinal);
        var watch = Stopwatch.StartNew();
        for (var round = 0L; findings.Count < MaxFindings && (settings.Only is not null ? round == 0 : settings.Time is { } time ? watch.Elapsed < time : round < settings.Statements); round++)
        {
            var seed = settings.Seeds[(int)(round % settings.Seeds.Count)];
            var index = settings.Only ?? round / settings.Seeds.Count;
            var dice = Dice.Of(seed, index);
            var sql = Mutator.Mutate(dice.Pick(pool.Statements), pool, dice);
            judge.Tally.CountText(sql);
            if (await judge.JudgeAsync(new MadeStatement(seed, index, sql, Writes: false), cancellationToken) is not { } finding)
                continue;
            if (finding.Kind == "refused" && (refusals.Why(finding.Detail) ?? refusals.WhyOf(sql)) is { } why)
                judge.Tally.Count("refused on purpose: " + why);
            else
                findings.TryAdd(finding.Mark, finding);
        }

        return [.. findings.Values];
    }

    /// <summary>The server, and how a statement of the corpus must be written for it.</summary>
    private protected abstract Task<(ReadingServer Server, Func<string, string> Localize)> OpenAsync(CancellationToken cancellationToken);
}
