using System.Globalization;
using System.Text;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Engines.Conformance;
using DbPortal.Gateway.Tests.Forms;
using DbPortal.Sql.Analysis;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>
/// Copies of the data set on one server and a gateway in front of them: two with different secrets under <c>lookup</c>, one under <c>any</c>, and two for a
/// person from whom nothing is hidden, of which one is asked past the portal.
/// </summary>
internal sealed class FuzzBench : IAsyncDisposable
{
    /// <summary>Most rows that are looked at.</summary>
    private const int MaxRows = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>What is made here tries more values than anybody may.</summary>
    private static readonly ProbeLimits Tireless = new(TimeSpan.FromSeconds(1), int.MaxValue, int.MaxValue);

    private readonly List<FuzzCopy> _copies;
    private readonly CorpusWorkspace _workspace;

    private FuzzBench(List<FuzzCopy> copies, CorpusWorkspace workspace)
    {
        (_copies, _workspace) = (copies, workspace);
        Lookup = new("lookup0", CorpusWorkspace.Attacker, copies[0]);
        OtherLookup = new("lookup1", CorpusWorkspace.Attacker, copies[1]);
        Any = new("any0", CorpusWorkspace.Attacker, copies[2]);
        OtherAny = new("any1", CorpusWorkspace.Attacker, copies[1]);
        Open = new("open0", FormsWorkspace.Person, copies[3]);
        SameLookup = new("same0", CorpusWorkspace.Attacker, copies[3]);
        Direct = new("direct0", FormsWorkspace.Person, copies[4]);
    }

    public FuzzPlace Lookup { get; }

    public FuzzPlace OtherLookup { get; }

    public FuzzPlace Any { get; }

    /// <summary>For reads only: it shares its copy with <see cref="OtherLookup"/>.</summary>
    public FuzzPlace OtherAny { get; }

    public FuzzPlace Open { get; }

    /// <summary>The secrets of <see cref="Lookup"/> in another copy, for reads only: what differs between these two is no secret's doing.</summary>
    public FuzzPlace SameLookup { get; }

    /// <summary>Where writes are asked past the portal. Reads are asked where <see cref="Open"/> asks, for no two copies lie on the disk alike.</summary>
    public FuzzPlace Direct { get; }

    /// <summary>Places whose copies a write changes.</summary>
    public IReadOnlyList<FuzzPlace> Written => FuzzSettings.LeaksOnly ? [Lookup, OtherLookup, Any] : [Lookup, OtherLookup, Any, Open, Direct];

    /// <param name="load">Loads a copy: from which corpus, and with which suffix to the names of databases.</param>
    /// <param name="otherSeed">The second set of secrets.</param>
    public static async Task<FuzzBench> OpenAsync(Func<CorpusFolder, string, Task<CorpusTarget>> load, int otherSeed, CancellationToken cancellationToken)
    {
        var copies = new List<FuzzCopy>();
        foreach (var seed in (int[])[0, otherSeed, 0, 0, 0])
        {
            var suffix = FuzzCopy.NewSuffix();
            copies.Add(new(await load(new CorpusFolder(CorpusFolder.Own.Path) { Seed = seed, Rows = FuzzCopy.Rows, IndexesOnSecrets = false }, suffix), suffix));
        }

        return new(copies, await CorpusWorkspace.OpenAsync(Manifest(copies), Tireless, cancellationToken));
    }

    public async Task<FuzzAnswer> AskAsync(FuzzPlace place, string sql, CancellationToken cancellationToken)
    {
        var request = new QueryRequest(place.Person, place.Instance, place.Copy.Target.Database, place.Copy.Localize(sql))
        {
            Limits = RunLimits.Default with { Rows = MaxRows, Timeout = Patience },
        };
        var consumer = new CollectingConsumer();
        var outcome = await _workspace.Pipeline.RunAsync(request, consumer, cancellationToken);
        return new(outcome, [.. consumer.Results.Select(r => r with { Columns = [.. r.Columns.Select(c => c with { Name = place.Copy.Neutral(c.Name) })] })]);
    }

    /// <summary>The server's own answer, with nothing between but what writes values as text. A refusal of the server is the message.</summary>
    public async Task<(FormAnswer? Answer, string? Refusal)> AskDirectlyAsync(FuzzPlace place, string sql, CancellationToken cancellationToken)
    {
        var target = await TargetAsync(place, cancellationToken);
        try
        {
            await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(writes: true, seconds: Patience.TotalSeconds), cancellationToken);
            await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared(place.Copy.Localize(sql), StatementEffect.Write), cancellationToken);
            var read = new List<IReadOnlyList<string?>>();
            while (read.Count < MaxRows && await rows.ReadAsync(cancellationToken))
                read.Add([.. Enumerable.Range(0, rows.Columns.Count).Select(i => Text(rows.Get(i)))]);

            return (new([.. rows.Columns.Select(c => place.Copy.Neutral(c.Name))], read, rows.AffectedRows), null);
        }
        catch (TargetException e)
        {
            return (null, $"{e.Code} {e.Message}");
        }
    }

    /// <summary>What the portal knows of the server at a place.</summary>
    public async Task<Target> TargetAsync(FuzzPlace place, CancellationToken cancellationToken) =>
        await _workspace.Targets.ResolveAsync(place.Instance, place.Copy.Target.Database, cancellationToken) is TargetResolution.Found found
            ? found.Target
            : throw new InvalidOperationException($"{place.Instance} cannot be reached.");

    public async ValueTask DisposeAsync()
    {
        await _workspace.DisposeAsync();
        foreach (var copy in _copies)
            await copy.DisposeAsync();
    }

    private static string? Text(RawCell cell) => cell.Kind switch
    {
        CellKind.Null => null,
        CellKind.Binary => "\\x" + Convert.ToHexStringLower(cell.Bytes),
        CellKind.Text or CellKind.Number or CellKind.Boolean or CellKind.Json => Encoding.UTF8.GetString(cell.Bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Kind, "a kind of cell the tests don't know"),
    };

    private static string Manifest(List<FuzzCopy> copies)
    {
        var yaml = new StringBuilder($$"""
            apiVersion: dbportal/v1
            workspace: { name: Fuzz, defaultLanguage: en }
            environments: [{ name: lab, color: blue }]
            instances:
              - {{copies[0].InstanceYaml("lookup0")}}
              - {{copies[1].InstanceYaml("lookup1")}}
              - {{copies[2].InstanceYaml("any0")}}
              - {{copies[1].InstanceYaml("any1")}}
              - {{copies[3].InstanceYaml("open0")}}
              - {{copies[3].InstanceYaml("same0")}}
              - {{copies[4].InstanceYaml("direct0")}}
            serviceAccounts:
              - { name: attacker, token: '${env:{{CorpusWorkspace.TokenVariable}}}' }
              - { name: engineer, token: '${env:{{TokenOfEngineer()}}}' }
            roles: [{ name: corpus-attacker, title: Attacker, permissions: [catalog.view, query.read, query.write, query.ddl, data.export] }]
            bindings:
              - { role: corpus-attacker, members: ['serviceAccount:attacker'] }
              - { role: workspace-admin, members: ['serviceAccount:engineer'] }
            masking:
              semanticTypes:

            """);
        foreach (var use in (UseLevel[])[UseLevel.Lookup, UseLevel.Any])
        {
            var word = use.ToString().ToLowerInvariant();
            foreach (var mask in (string[])["full", "null", "hash"])
                yaml.Append(CultureInfo.InvariantCulture, $"    - {{ name: {word}-{mask}, mask: {{ algorithm: '{mask}' }}, use: {word} }}\n");
            yaml.Append(CultureInfo.InvariantCulture, $"    - {{ name: {word}-partial, mask: {{ algorithm: partial, keepLast: 4 }}, use: {word} }}\n");
        }

        yaml.Append("  rules:\n");
        foreach (var (place, use) in ((string, string)[])[("lookup0", "lookup"), ("lookup1", "lookup"), ("same0", "lookup"), ("any0", "any"), ("any1", "any")])
            AppendRules(yaml, copies[place switch { "lookup0" => 0, "any0" => 2, "same0" => 3, _ => 1 }].Target, place, use);
        return yaml.ToString();
    }

    private static void AppendRules(StringBuilder yaml, CorpusTarget target, string place, string use)
    {
        foreach (var (column, mask) in CorpusFolder.Own.Sensitive(target.Family))
        {
            var name = column.Split('.', 3);
            var match = target.MatchYaml(name[0], name[1], name[2]).Replace("{ ", $"{{ instance: {place}, ", StringComparison.Ordinal);
            yaml.Append(CultureInfo.InvariantCulture, $"    - {{ match: {match}, semanticType: {use}-{mask} }}\n");
        }
    }

    private static string TokenOfEngineer()
    {
        Environment.SetEnvironmentVariable("FUZZ_ENGINEER_TOKEN", Guid.NewGuid().ToString("N") + Guid.NewGuid().ToString("N"));
        return "FUZZ_ENGINEER_TOKEN";
    }
}
