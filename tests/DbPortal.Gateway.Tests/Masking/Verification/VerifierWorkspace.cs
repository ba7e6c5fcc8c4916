using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DbPortal.Gateway.Tests.Masking.Verification;

/// <summary>
/// A workspace over a target: Ann reads, Bob reads, writes and defines, Root sees everything; Sec looks after rights and masking and may not query anything.
/// </summary>
internal sealed class VerifierWorkspace : IAsyncDisposable
{
    private const int Step = 9;

    private readonly string _folder = Directory.CreateTempSubdirectory("dbportal-verify-").FullName;
    private readonly ServiceProvider _services;

    private VerifierWorkspace(bool leaky, AttackSuite? suite)
    {
        var errors = new List<string>();
        var store = StoreOptions.Read($"sqlite:{Path.Combine(_folder, "store.db")}", _folder, null, null, errors) ?? throw new InvalidOperationException(string.Join(' ', errors));
        _services = new ServiceCollection().AddLogging().AddGateway(store).Replace(ServiceDescriptor.Singleton(suite ?? ThinSuite.Every(Step))).BuildServiceProvider();
        if (leaky)
            Get<ProvingLanes>().Tamper = snapshot => snapshot with { MaskingRules = [] };
    }

    public static Principal Sec { get; } = Named("sec@x.test");

    public static Principal Ann { get; } = Named("ann@x.test");

    public static Principal Bob { get; } = Named("bob@x.test");

    public static Principal Root { get; } = Named("root@x.test");

    public string DataFolder => _folder;

    public MaskingVerifier Verifier => Get<MaskingVerifier>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>With <paramref name="leaky"/> the portal masks nothing where it verifies.</summary>
    public static async Task<VerifierWorkspace> OpenAsync(VerifierTarget target, CancellationToken cancellationToken, bool leaky = false, AttackSuite? suite = null)
    {
        var workspace = new VerifierWorkspace(leaky, suite);
        var startup = workspace.Get<WorkspaceStartup>();
        await startup.OpenAsync(cancellationToken);
        await startup.ApplyAsync(ManifestSource.FromText(Manifest(target), "verifier"), cancellationToken);
        return workspace;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Principal Named(string email) => new(new Member(MemberKind.User, email), email, [], null);

    private static string Manifest(VerifierTarget target) => $$"""
        apiVersion: dbportal/v1
        workspace: { name: Verifier, defaultLanguage: en }
        environments: [{ name: lab, color: blue }]
        instances:
          - {{target.InstanceYaml}}
        users:
          - { email: sec@x.test, name: Sec }
          - { email: ann@x.test, name: Ann }
          - { email: bob@x.test, name: Bob }
          - { email: root@x.test, name: Root }
        bindings:
          - { role: security-admin, members: ['user:sec@x.test'] }
          - { role: sql-editor-reader, members: ['user:ann@x.test'], scope: { database: {{target.Database}} } }
          - { role: project-owner, members: ['user:bob@x.test'], scope: { instance: lab } }
          - { permissions: [data.unmask], members: ['user:bob@x.test'], scope: { instance: lab, tables: [t], columns: [a] } }
          - { role: workspace-admin, members: ['user:root@x.test'] }
        """;
}
