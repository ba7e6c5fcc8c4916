using System.Net.Http.Headers;
using System.Net.Http.Json;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets.Demo;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Web.Tests.Api;

/// <summary>The real host over a manifest with one SQLite database, asked by programs. Tokens come from the environment as an operator would give them.</summary>
public sealed class ApiHost : IAsyncLifetime
{
    private const string TokenPrefix = "0123456789abcdef0123456789";
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"dbportal-api-{Guid.NewGuid():N}");
    private readonly string _suffix = Guid.NewGuid().ToString("N");
    private WebApplicationFactory<Program>? _factory;

    /// <summary>The running host's services.</summary>
    public IServiceProvider Services => _factory!.Services; // made before every test

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        await DemoDatabase.CreateAsync(Path.Combine(_folder, "company.db"), CancellationToken.None);
        foreach (var name in (string[])["reader", "admin", "stranger"])
            Environment.SetEnvironmentVariable($"API_{name.ToUpperInvariant()}_{_suffix}", TokenOf(name));
        var manifest = Path.Combine(_folder, "manifest.yaml");
        await File.WriteAllTextAsync(manifest, $$"""
            apiVersion: dbportal/v1
            workspace: { name: Api, defaultLanguage: en }
            environments: [{ name: lab, color: blue }]
            instances: [{ name: demo, engine: sqlite, environment: lab, databases: [{ name: company, path: ./company.db }] }]
            serviceAccounts:
              - { name: reader, token: '${env:API_READER_{{_suffix}}}' }
              - { name: admin, token: '${env:API_ADMIN_{{_suffix}}}' }
              - { name: stranger, token: '${env:API_STRANGER_{{_suffix}}}' }
            users: [{ email: ann@api.test, name: Ann }]
            roles: [{ name: reads, title: Reads, permissions: [catalog.view, query.read] }]
            bindings:
              - { role: reads, members: ['serviceAccount:reader', 'user:ann@api.test'] }
              - { role: workspace-admin, members: ['serviceAccount:admin'] }
            masking:
              semanticTypes: [{ name: email, mask: { algorithm: email }, use: lookup }]
              rules: [{ match: { column: '*email*' }, semanticType: email }]
            """);
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("DBPORTAL_MANIFEST", manifest);
            host.UseSetting("DBPORTAL_DATA", Path.Combine(_folder, "data"));
            host.UseSetting("DBPORTAL_LOG_LEVEL", "Error");
        });
        _ = _factory.Services;
    }

    public async ValueTask DisposeAsync()
    {
        if (_factory is not null)
            await _factory.DisposeAsync();
        await TestFolder.RemoveAsync(_folder);
    }

    /// <summary>The person of this workspace.</summary>
    internal static Principal Ann { get; } = new(new Member(MemberKind.User, "ann@api.test"), "Ann", [], null);

    /// <summary>A client with a personal token of hers that ends after some days.</summary>
    internal async Task<HttpClient> AsAnnAsync(int days = 30)
    {
        var issued = await Services.GetRequiredService<TokenDirectory>()
            .CreateAsync(Ann, "test", TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(days), null, TestContext.Current.CancellationToken);
        var client = As(null);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued!.Plain); // she has few
        return client;
    }

    /// <summary>A client with the token of an account, or without any.</summary>
    internal HttpClient As(string? account)
    {
        var client = _factory!.CreateClient(new() { AllowAutoRedirect = false }); // made before every test
        if (account is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(account));
        return client;
    }

    /// <summary>Asks the demo company.</summary>
    internal Task<HttpResponseMessage> AskAsync(string? account, string verb, object body) =>
        As(account).PostAsJsonAsync($"/api/v1/instances/demo/databases/company/{verb}", body, TestContext.Current.CancellationToken);

    private string TokenOf(string name) => $"{TokenPrefix}-{name}-{_suffix}";
}
