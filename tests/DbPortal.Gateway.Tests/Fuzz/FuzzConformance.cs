using System.Diagnostics;
using System.Text;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>
/// Statements nobody thought of, over the company data set: no secret gets out, two sets of secrets can't be told apart, and what is open is answered as
/// without the portal. docs/fuzzing.md says how to run it for hours, and how to run one statement again.
/// </summary>
public abstract class FuzzConformance(TestServers servers)
{
    /// <summary>Statements after which everything is as it was; seldom where nothing is compared, for that is the dearest part.</summary>
    private static readonly int Batch = FuzzSettings.LeaksOnly ? 240 : 60;

    private const int MaxFindings = 40;

    private FuzzState? _state;

    protected TestServers Servers { get; } = servers;

    /// <summary>Which grammar: postgresql, mysql, mariadb or sqlite.</summary>
    protected abstract string Make { get; }

    [Fact]
    public Task Generated_statements_show_no_secret_and_open_ones_are_answered_as_the_server_answers_them() =>
        HoldAsync(async (bench, token) =>
        {
            var schema = await FuzzSchemaReader.ReadAsync(bench, token);
            Assert.True(schema.Tables.Count > 20 && schema.Tables.Any(t => t.Columns.Any(c => c.Secret)), "the schema was not read");
            return Generate(schema, new FuzzGrammar(Make), FuzzSettings.Read(usualStatements: 40));
        });

    /// <summary>Judges the statements that are made over a bench, and tells what must not be.</summary>
    /// <param name="make">Makes them.</param>
    /// <param name="compares">Whether the server must take and answer each as it does without the portal.</param>
    private protected async Task HoldAsync(Func<FuzzBench, CancellationToken, Task<IEnumerable<MadeStatement>>> make, bool compares = true)
    {
        var token = TestContext.Current.CancellationToken;
        await using var bench = await FuzzBench.OpenAsync((corpus, suffix) => LoadAsync(corpus, suffix, token), FuzzRun.OtherSeed, token);
        var run = new FuzzRun(bench, new FuzzRefusals());
        var findings = (await FindAsync(run, bench, await make(bench, token), token)).FindAll(f => compares || !f.IsDifference);
        var report = new StringBuilder().AppendLine(run.Tally.ToString()).AppendJoin(Environment.NewLine, run.Tally.Examples).AppendLine();
        foreach (var finding in findings)
            report.AppendLine(finding.Tell(Make, await ReduceAsync(run, finding, token)));
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.True(findings.Count == 0, report.ToString());
        Assert.True(run.Tally["statements"] == 1 || run.Tally["any answered"] > 0, $"nothing was tried: {run.Tally}");
    }

    private static IEnumerable<MadeStatement> Generate(FuzzSchema schema, FuzzGrammar grammar, FuzzSettings settings)
    {
        var watch = Stopwatch.StartNew();
        for (var round = 0L; HasTime(settings, round, watch); round++)
        {
            var seed = settings.Seeds[(int)(round % settings.Seeds.Count)];
            yield return StatementMaker.Make(schema, grammar, seed, settings.Only ?? round / settings.Seeds.Count, writesOfHundred: 12);
        }
    }

    private async Task<List<Finding>> FindAsync(FuzzRun run, FuzzBench bench, IEnumerable<MadeStatement> statements, CancellationToken cancellationToken)
    {
        var findings = new Dictionary<string, Finding>(StringComparer.Ordinal);
        _state = await FuzzState.LearnAsync(run, bench, cancellationToken);
        foreach (var batch in statements.Chunk(Batch).TakeWhile(_ => findings.Count < MaxFindings))
        {
            foreach (var made in batch)
            {
                run.Tally.CountText(made.Sql);
                Note(await run.JudgeAsync(made, cancellationToken));
            }

            Note(await _state.SettleAsync([.. batch.Where(m => m.Writes)], cancellationToken));
        }

        return [.. findings.Values];

        void Note(IEnumerable<Finding> found)
        {
            foreach (var finding in found)
                findings.TryAdd(finding.Mark, finding);
        }
    }

    private static bool HasTime(FuzzSettings settings, long round, Stopwatch watch) =>
        settings.Only is not null ? round == 0 : settings.Time is { } time ? watch.Elapsed < time : round < settings.Statements;

    private async Task<string> ReduceAsync(FuzzRun run, Finding finding, CancellationToken cancellationToken)
    {
        async Task<bool> ShowsAsync(string sql)
        {
            var statement = finding.Statement with { Sql = sql };
            var found = (await run.JudgeAsync(statement, cancellationToken)).ToList();
            if (statement.Writes && _state is not null)
                found.AddRange(await _state.SettleAsync([statement], cancellationToken));
            return found.Any(f => f.Mark == finding.Mark);
        }

        return await Reducer.ReduceAsync(finding.Statement.Sql, ShowsAsync);
    }

    private protected abstract Task<CorpusTarget> LoadAsync(CorpusFolder corpus, string suffix, CancellationToken cancellationToken);
}
