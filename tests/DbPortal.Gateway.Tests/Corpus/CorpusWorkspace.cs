using System.Security.Cryptography;
using System.Text;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>A whole gateway over a store of its own, configured by a manifest that masks the corpus' sensitive columns.</summary>
internal sealed class CorpusWorkspace : IAsyncDisposable
{
    /// <summary>Where it finds the token of a service account; set when a workspace opens.</summary>
    public const string TokenVariable = "CORPUS_ATTACKER_TOKEN";

    private readonly string _folder = Directory.CreateTempSubdirectory("dbportal-workspace-").FullName;
    private readonly ServiceProvider _services;

    private CorpusWorkspace(ProbeLimits? probes, Analysis? analysis = null)
    {
        var errors = new List<string>();
        var store = StoreOptions.Read($"sqlite:{Path.Combine(_folder, "store.db")}", _folder, null, null, errors)
            ?? throw new InvalidOperationException(string.Join(' ', errors));
        var services = new ServiceCollection().AddLogging();
        if (probes is not null)
            services.AddSingleton(probes);
        services.AddGateway(store);
        if (analysis is not null)
            services.AddSingleton(analysis);
        _services = services.BuildServiceProvider();
    }

    public QueryPipeline Pipeline => _services.GetRequiredService<QueryPipeline>();

    public TargetDirectory Targets => _services.GetRequiredService<TargetDirectory>();

    /// <summary>A service of the gateway.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Somebody who may see everything and manage masking.</summary>
    public static Principal Keeper { get; } = new(new Member(MemberKind.ServiceAccount, "keeper"), "keeper", [], null);

    /// <summary>Somebody who may read, write, define and export, and unmask nothing.</summary>
    public static Principal Attacker { get; } = new(new Member(MemberKind.ServiceAccount, "attacker"), "attacker", [], null);

    public static Task<CorpusWorkspace> OpenAsync(CorpusTarget target, CorpusFolder corpus, UseLevel use, CancellationToken cancellationToken) =>
        OpenAsync(Manifest(target.InstanceYaml, target, corpus.Sensitive(target.Family), use), cancellationToken);

    /// <param name="instance">The target's instance, written otherwise than the target does.</param>
    public static Task<CorpusWorkspace> OpenAsync(string instance, CorpusTarget target, CorpusFolder corpus, UseLevel use, CancellationToken cancellationToken) =>
        OpenAsync(Manifest(instance, target, corpus.Sensitive(target.Family), use), cancellationToken);

    public static Task<CorpusWorkspace> OpenAsync(string manifest, CancellationToken cancellationToken) => OpenAsync(manifest, null, cancellationToken);

    /// <param name="probes">When many tries count as probing; null: as usual.</param>
    public static Task<CorpusWorkspace> OpenAsync(string manifest, ProbeLimits? probes, CancellationToken cancellationToken) =>
        OpenAsync(() => new CorpusWorkspace(probes), manifest, cancellationToken);

    /// <param name="analysis">What stands in the place of the analysis.</param>
    public static Task<CorpusWorkspace> OpenAsync(string instance, CorpusTarget target, CorpusFolder corpus, Analysis analysis, CancellationToken cancellationToken) =>
        OpenAsync(() => new CorpusWorkspace(null, analysis), Manifest(instance, target, corpus.Sensitive(target.Family), UseLevel.Lookup), cancellationToken);

    private static async Task<CorpusWorkspace> OpenAsync(Func<CorpusWorkspace> make, string manifest, CancellationToken cancellationToken)
    {
        Environment.SetEnvironmentVariable(TokenVariable, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        Environment.SetEnvironmentVariable($"{TokenVariable}_KEEPER", Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
        var workspace = make();
        var startup = workspace._services.GetRequiredService<WorkspaceStartup>();
        await startup.OpenAsync(cancellationToken);
        await startup.ApplyAsync(ManifestSource.FromText(manifest, "corpus"), cancellationToken);
        return workspace;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Manifest(string instance, CorpusTarget target, IReadOnlyDictionary<string, string> sensitive, UseLevel use)
    {
        var yaml = new StringBuilder($$"""
            apiVersion: dbportal/v1
            workspace: { name: Corpus, defaultLanguage: en }
            environments: [{ name: lab, color: blue }]
            instances:
              - {{instance}}
            serviceAccounts: [{ name: attacker, token: '${env:{{TokenVariable}}}' }, { name: keeper, token: '${env:{{TokenVariable}}_KEEPER}' }]
            roles:
              - { name: corpus-attacker, title: Attacker, permissions: [catalog.view, query.read, query.write, query.ddl, data.export] }
              - { name: corpus-keeper, title: Keeper, permissions: [catalog.view, query.read, data.unmask, masking.manage, access.manage] }
            bindings: [{ role: corpus-attacker, members: ['serviceAccount:attacker'] }, { role: corpus-keeper, members: ['serviceAccount:keeper'] }]
            masking:
              semanticTypes:
                - { name: corpus-full, mask: { algorithm: full }, use: {{use.ToString().ToLowerInvariant()}} }
                - { name: corpus-null, mask: { algorithm: 'null' }, use: {{use.ToString().ToLowerInvariant()}} }
                - { name: corpus-partial, mask: { algorithm: partial, keepLast: 4 }, use: {{use.ToString().ToLowerInvariant()}} }
                - { name: corpus-hash, mask: { algorithm: hash }, use: {{use.ToString().ToLowerInvariant()}} }
              rules:

            """);
        foreach (var (column, mask) in sensitive)
        {
            var name = column.Split('.', 3);
            yaml.Append("    - { match: ").Append(target.MatchYaml(name[0], name[1], name[2])).Append(", semanticType: corpus-").Append(mask).Append(" }\n");
        }

        return yaml.ToString();
    }
}
