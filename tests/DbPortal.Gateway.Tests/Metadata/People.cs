using System.Net;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Metadata;

/// <summary>A store with a few people, a group and a project.</summary>
internal static class People
{
    public static readonly Principal Ann = Person("ann");
    public static readonly Principal Bob = Person("bob");
    public static readonly Principal Cid = Person("cid");
    public static readonly Principal Eve = Person("eve");

    public static async Task<TestStore> StoreAsync(StoreKind kind, TestServers servers)
    {
        Environment.SetEnvironmentVariable("DBP_TEST_TOKEN", "bot-token");
        var store = await TestStore.CreateAsync(kind, servers);
        await store.Services.GetRequiredService<WorkspaceStartup>().OpenAsync(TestContext.Current.CancellationToken);
        await ApplyAsync(store, eveIsDisabled: false);
        return store;
    }

    public static Task ApplyAsync(TestStore store, bool eveIsDisabled) => store.Services.GetRequiredService<ManifestService>().ApplyAsync(
        ManifestSource.FromText(
            $$"""
            apiVersion: dbportal/v1
            environments: [{ name: prod }]
            instances: [{ name: db, engine: postgresql, environment: prod, host: h, username: u, databases: [shop, pay] }]
            projects: [{ name: shop, databases: [db/shop] }, { name: pay, databases: ['db/p*'] }]
            users:
              - { email: ann@acme.test }
              - { email: bob@acme.test }
              - { email: cid@acme.test }
              - { email: eve@acme.test, disabled: {{(eveIsDisabled ? "true" : "false")}} }
            serviceAccounts: [{ name: bot, token: '${env:DBP_TEST_TOKEN}' }]
            groups: [{ name: team, members: [user:bob@acme.test] }]
            bindings:
              - { role: project-viewer, members: [user:ann@acme.test, user:cid@acme.test], scope: { database: shop } }
            """, "people.yaml"), null, TestContext.Current.CancellationToken);

    private static Principal Person(string name) => new(new Member(MemberKind.User, $"{name}@acme.test"), name, [], IPAddress.Loopback);
}
