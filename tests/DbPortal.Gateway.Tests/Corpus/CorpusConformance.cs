using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>What every engine must show on the corpus: no secret gets out, and what is open is answered.</summary>
public abstract class CorpusConformance(TestServers servers)
{
    private List<AttackCase>? _inferences;

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
        foreach (var attack in CorpusFolder.Current.Attacks(target.Family).Where(a => CorpusFolder.Fits(a.Requires, target.Make, target.Major) && IsAsked(a, use)))
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

    [Theory]
    [InlineData(UseLevel.Select)]
    [InlineData(UseLevel.Lookup)]
    public async Task No_attack_tells_one_secret_from_another(UseLevel use)
    {
        var token = TestContext.Current.CancellationToken;
        var first = await ShapesAsync(use, 0, token);
        var other = await ShapesAsync(use, 1, token);
        var told = first.Keys
            // Clocks and process numbers differ without any secret's help.
            .Where(attack => first[attack].Answers.SequenceEqual(first[attack].Again) && !first[attack].Answers.SequenceEqual(other[attack].Answers))
            .Select(attack => $"{attack.Id} ({attack.Category})")
            .ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{first.Count} attacks, {told.Count} told something");
        Assert.NotEmpty(first);
        Assert.True(told.Count == 0, string.Join(Environment.NewLine, told));
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

    private async Task<Dictionary<AttackCase, (IReadOnlyList<string> Answers, IReadOnlyList<string> Again)>> ShapesAsync(UseLevel use, int seed, CancellationToken cancellationToken)
    {
        var corpus = CorpusFolder.Current.WithSeed(seed);
        await using var target = await LoadAsync(corpus, cancellationToken);
        await using var workspace = await CorpusWorkspace.OpenAsync(target, corpus, use, cancellationToken);
        var run = new CorpusRun(target, workspace);
        var shapes = new Dictionary<AttackCase, (IReadOnlyList<string>, IReadOnlyList<string>)>(ReferenceEqualityComparer.Instance);
        foreach (var attack in Inferences(target, use))
            shapes[attack] = (await run.ShapeAsync(attack, cancellationToken), []);
        // Once more, only now: a clock has moved on meanwhile.
        foreach (var attack in Inferences(target, use).Where(_ => seed == 0))
            shapes[attack] = (shapes[attack].Item1, await run.ShapeAsync(attack, cancellationToken));
        return shapes;
    }

    /// <summary>The attacks that are judged by comparing two answers. Under look-up a value that is known in full may be found.</summary>
    private List<AttackCase> Inferences(CorpusTarget target, UseLevel use) => _inferences ??= CorpusFolder.Current.Attacks(target.Family)
        .Where(a => a.IsInference && a.Category != "timing" && (use == UseLevel.Select || a.Probe != "equality"))
        .Where(a => CorpusFolder.Fits(a.Requires, target.Make, target.Major) && IsAsked(a, use))
        .ToList();

    /// <summary>Under look-up, which everybody has who sets nothing, all attacks; under the other levels a third of them, always the same, unless all are asked for.</summary>
    private static bool IsAsked(AttackCase attack, UseLevel use) =>
        use == UseLevel.Lookup || Environment.GetEnvironmentVariable("DBPORTAL_CORPUS_ALL") == "1" || attack.Id.Sum(letter => letter) % 3 == 0;

    private protected abstract Task<CorpusTarget> LoadAsync(CorpusFolder corpus, CancellationToken cancellationToken);
}
