using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>What every engine must show on the corpus: no secret gets out, and what is open is answered.</summary>
public abstract class CorpusConformance(TestServers servers)
{
    protected TestServers Servers { get; } = servers;

    /// <summary>How many of a hundred benign queries must be answered as the server answers them.</summary>
    protected abstract double LeastAnswered { get; }

    [Theory]
    [InlineData(UseLevel.Lookup)]
    [InlineData(UseLevel.Any)]
    public async Task No_attack_shows_a_secret(UseLevel use)
    {
        var token = TestContext.Current.CancellationToken;
        await using var target = await LoadAsync(CorpusFolder.Current, token);
        await using var workspace = await CorpusWorkspace.OpenAsync(target, CorpusFolder.Current, use, token);
        var run = new CorpusRun(target, workspace);
        await run.LearnHomeAsync(token);
        var leaks = new List<string>();
        var (asked, answered) = (0, 0);
        foreach (var attack in CorpusFolder.Current.Attacks(target.Family).Where(a => CorpusFolder.Fits(a.Requires, target.Make, target.Major)))
        {
            var (found, let) = await run.AttackAsync(attack, token);
            leaks.AddRange(found.Select(leak => $"{attack.Id} ({attack.Category}): {leak}"));
            asked++;
            answered += let ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} attacks, {answered} let through, {leaks.Count} leaks");
        Assert.True(asked > 0, "the corpus holds no attack for this server");
        Assert.True(leaks.Count == 0, string.Join(Environment.NewLine, leaks.Take(200)));
    }

    [Fact]
    public async Task Benign_queries_are_answered_as_the_server_answers_them()
    {
        var token = TestContext.Current.CancellationToken;
        await using var target = await LoadAsync(CorpusFolder.Current, token);
        await using var workspace = await CorpusWorkspace.OpenAsync(target, CorpusFolder.Current, UseLevel.Lookup, token);
        var run = new CorpusRun(target, workspace);
        var (asked, wrong) = (0, new List<string>());
        foreach (var query in CorpusFolder.Current.Benign(target.Family)
            .Where(q => CorpusFolder.Fits(q.Requires, target.Make, target.Major))
            .Select(q => q.ForServer(target.RecordedAs))
            .OfType<BenignCase>())
        {
            asked++;
            if (await run.BenignAsync(query, token) is { } difference)
                wrong.Add($"{query.Id} ({query.Category}): {difference}");
        }

        Assert.True(asked > 0, "the corpus holds no benign query for this server");
        var percent = 100.0 * (asked - wrong.Count) / asked;
        var summary = $"{asked - wrong.Count} of {asked} answered ({percent:F1} %){Environment.NewLine}{string.Join(Environment.NewLine, wrong)}";
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        Assert.True(percent >= LeastAnswered, summary);
    }

    private protected abstract Task<CorpusTarget> LoadAsync(CorpusFolder corpus, CancellationToken cancellationToken);
}
