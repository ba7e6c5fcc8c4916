using System.Net;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Targets;
using DbPortal.Gateway.Tests.Metadata;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Manifest;

/// <summary>What applying a manifest promises on every store.</summary>
public abstract class ManifestServiceTests
{
    private static readonly Principal Ann = new(new Member(MemberKind.User, "ann@acme.test"), "Ann", [], IPAddress.Loopback);
    private readonly StoreKind _kind;
    private readonly TestServers _servers;

    protected ManifestServiceTests(StoreKind kind, TestServers servers)
    {
        (_kind, _servers) = (kind, servers);
        foreach (var (name, value) in Manifests.Variables)
            Environment.SetEnvironmentVariable(name, value);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_manifest_says_is_in_force_after_it_was_applied()
    {
        await using var store = await OpenAsync();
        var changed = 0;
        Workspace(store).Changed += (_, _) => changed++;
        var plan = await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token);
        var now = Workspace(store).Current;

        Assert.All(plan.Changes, change => Assert.Equal(ManifestAction.Create, change.Action));
        Assert.Equal(1, changed);
        Assert.Equal(("Acme", "en"), (now.Name, now.DefaultLanguage));
        Assert.Equal(["staging", "prod"], now.Environments.Select(environment => environment.Name));
        var shop = now.Instances.Single(instance => instance.Name == "shop-pg");
        Assert.Equal((EngineKind.PostgreSql, "127.0.0.1", 5432, "portal", "pg-secret", TlsMode.VerifyFull), (shop.Engine, shop.Host, shop.Port, shop.Username, shop.Password?.Reveal(), shop.Tls));
        Assert.True(now.Instances.Single(instance => instance.Name == "all-my").AllDatabases);
        Assert.Equal(10, now.Roles.Count);
        var binding = now.Bindings.Single(one => one.Role == "analyst");
        Assert.Equal(["orders", "order_*"], binding.Scope.Tables);
        Assert.Equal(["10.0.0.0/8", "192.0.2.7/32"], binding.Scope.SourceCidrs);
        Assert.Equal((new DateTime(2027, 1, 1, 0, 0, 0, DateTimeKind.Utc), "manifest"), (binding.ExpiresUtc, binding.Origin));
        Assert.Equal([0, 1, 2], now.MaskingRules.Select(rule => rule.Order));
        Assert.Equal(UseLevel.Any, now.MaskingRules[1].Use);
        Assert.Equal(4, now.SemanticTypes.Single(type => type.Name == "card").Mask.KeepLast);
        Assert.Equal(PeopleSections.HashOf("bot-token"), now.ServiceAccounts.Single().TokenHash);
    }

    [Fact]
    public async Task Secrets_are_nowhere_in_the_store_in_the_open()
    {
        await using var store = await OpenAsync();
        await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token);
        await using var context = store.Open();
        foreach (var item in await context.Configuration.AsNoTracking().ToListAsync(Token))
            Assert.All(Manifests.Variables.Values, secret => Assert.DoesNotContain(secret, item.Body + item.ProtectedSecret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_time_there_is_nothing_to_do_and_nothing_is_audited()
    {
        await using var store = await OpenAsync();
        await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token);
        Assert.True((await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token)).IsEmpty);
        var record = Assert.Single((await store.Audit.ReadAsync(AuditFilter.All, null, 10, Token)).Records);
        Assert.Equal(("manifest.apply", "user:ann@acme.test", AuditDecision.Allow), (record.Action, record.Actor, record.Decision));
        Assert.Contains("instances/shop-pg", record.Resources);
    }

    [Fact]
    public async Task The_difference_names_what_is_created_changed_and_removed()
    {
        await using var store = await OpenAsync();
        await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token);
        var next = Manifests.Full
            .Replace("{ name: staging, color: blue }", "{ name: staging, color: green }", StringComparison.Ordinal)
            .Replace("port: 5432", "port: 5433", StringComparison.Ordinal)
            .Replace("name: analyst, title: Analyst", "name: analyst, title: Analysts", StringComparison.Ordinal)
            .Replace("  - { name: contractors, members: [group:support] }\n", "  - { name: contractors }\n  - { name: more }\n", StringComparison.Ordinal)
            .Replace("  - { role: workspace-admin, members: [allUsers] }\n", "", StringComparison.Ordinal);
        var plan = await Service(store).PlanAsync(Text(next), Token);
        Assert.Equal(
            ["Change environments staging color", "Change instances shop-pg port", "Change groups contractors members", "Create groups more ", "Change roles analyst title", "Remove bindings"],
            plan.Changes.Select(change => change.Kind == "bindings" ? $"{change.Action} bindings" : $"{change.Action} {change.Kind} {change.Name} {string.Join(',', change.Fields)}"));
        await Service(store).ApplyAsync(Text(next), Ann, Token);
        Assert.True((await Service(store).PlanAsync(Text(next), Token)).IsEmpty);
        Assert.Equal(5433, Workspace(store).Current.Instances.Single(instance => instance.Name == "shop-pg").Port);
    }

    [Fact]
    public async Task A_changed_secret_is_a_change_that_tells_no_value()
    {
        await using var store = await OpenAsync();
        await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token);
        Environment.SetEnvironmentVariable("DBP_TEST_OTHER", "other-secret");
        var next = Manifests.Full.Replace("DBP_TEST_PASSWORD", "DBP_TEST_OTHER", StringComparison.Ordinal);
        var change = Assert.Single((await Service(store).ApplyAsync(Text(next), Ann, Token)).Changes);
        Assert.Equal(["secret"], change.Fields);
        Assert.Equal("other-secret", Workspace(store).Current.Instances.Single(instance => instance.Name == "shop-pg").Password?.Reveal());
    }

    [Fact]
    public async Task An_engine_net_has_a_password_of_its_own()
    {
        await using var store = await OpenAsync();
        await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token);

        var instance = Workspace(store).Current.Instances.Single(i => i.Name == "shop-pg");
        var same = await Service(store).ValidateAsync(Text(Manifests.Full.Replace("username: portal_net", "username: portal", StringComparison.Ordinal)), Token);

        Assert.Equal(("pg-secret", "portal_net", "net-secret", true), (instance.Password?.Reveal(), instance.Net?.Username, instance.Net?.Password?.Reveal(), instance.Net?.Writes));
        Assert.Contains("login of its own", Assert.Single(same).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_manifest_changes_nothing()
    {
        await using var store = await OpenAsync();
        await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token);
        var before = Workspace(store).Current;
        var wrong = Manifests.Full.Replace("environment: prod", "environment: prd", StringComparison.Ordinal).Replace("color: blue", "colour: blue", StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<ManifestException>(() => Service(store).ApplyAsync(Text(wrong), Ann, Token));
        Assert.True(refused.Errors.Count > 2);
        Assert.Equal(refused.Errors, await Service(store).ValidateAsync(Text(wrong), Token));
        Assert.Same(before, Workspace(store).Current);
    }

    [Fact]
    public async Task Nothing_is_applied_that_cannot_be_audited()
    {
        await using var store = await OpenAsync();
        await store.Audit.DisposeAsync();
        await Assert.ThrowsAsync<AuditUnavailableException>(() => Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token));
        await using var context = store.Open();
        Assert.Equal(0, await context.Configuration.CountAsync(Token));
    }

    [Fact]
    public async Task What_others_own_stays_and_may_be_referred_to()
    {
        await using var store = await OpenAsync();
        await using (var context = store.Open())
        {
            context.Configuration.Add(new() { Kind = "groups", Name = "made-by-hand", Body = """{"name":"made-by-hand","members":[],"claims":[]}""", Origin = "ui", Version = 1 });
            await context.SaveChangesAsync(Token);
        }

        await Service(store).ApplyAsync(Text("apiVersion: dbportal/v1\nbindings: [{ role: auditor, members: [group:made-by-hand] }]"), Ann, Token);
        await Service(store).ApplyAsync(Text("apiVersion: dbportal/v1"), Ann, Token);
        Assert.Equal("made-by-hand", Assert.Single(Workspace(store).Current.Groups).Name);
        Assert.Empty(await Service(store).OwnedAsync(Token));
    }

    [Fact]
    public async Task What_is_written_out_can_be_applied_again_without_a_difference()
    {
        await using var store = await OpenAsync();
        await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token);
        var yaml = await Service(store).ExportAsync(Token);
        Assert.All(Manifests.Variables.Values, secret => Assert.DoesNotContain(secret, yaml, StringComparison.Ordinal));
        Environment.SetEnvironmentVariable("SHOP_PG_PASSWORD", "pg-secret");
        Environment.SetEnvironmentVariable("SHOP_PG_NET_PASSWORD", "net-secret");
        Environment.SetEnvironmentVariable("CI_BOT_TOKEN", "bot-token");
        Assert.Empty(await Service(store).ValidateAsync(Text(yaml), Token));
        Assert.Empty((await Service(store).PlanAsync(Text(yaml), Token)).Changes);
    }

    [Fact]
    public async Task A_restart_and_another_replica_see_what_is_in_force()
    {
        await using var store = await OpenAsync();
        await using var replica = store.Replica();
        Assert.Equal(WorkspaceOrigin.Empty, await replica.GetRequiredService<WorkspaceStartup>().OpenAsync(Token));
        await Service(store).ApplyAsync(Text(Manifests.Full), Ann, Token);
        await replica.GetRequiredService<StoredWorkspace>().ReloadAsync(Token);
        Assert.Equal(3, replica.GetRequiredService<IWorkspaceSource>().Current.Instances.Count);
        await store.AbandonAsync();
        Assert.Equal(WorkspaceOrigin.Real, await store.Services.GetRequiredService<WorkspaceStartup>().OpenAsync(Token));
        Assert.Equal("pg-secret", Workspace(store).Current.Instances.Single(instance => instance.Name == "shop-pg").Password?.Reveal());
    }

    [Fact]
    public async Task Of_several_who_apply_at_once_each_applies_whole()
    {
        await using var store = await OpenAsync();
        string[] names = ["one", "two", "three", "four"];
        var results = await Task.WhenAll(names.Select(name => Task.Run(() => Record.ExceptionAsync(() =>
            Service(store).ApplyAsync(Text($"apiVersion: dbportal/v1\nenvironments: [{{ name: {name}-a }}, {{ name: {name}-b }}]"), Ann, Token)).AsTask())));
        Assert.All(results, Assert.Null);
        await Workspace(store).ReloadAsync(Token);
        var left = Workspace(store).Current.Environments.Select(environment => environment.Name.Split('-')[0]).Distinct();
        Assert.Single(left);
    }

    [Fact]
    public async Task A_real_manifest_replaces_the_demo_and_never_the_reverse()
    {
        await using var store = await OpenAsync();
        var path = Path.Combine(store.Options.DataFolder, "demo.yaml");
        await File.WriteAllTextAsync(path, "apiVersion: dbportal/v1\nserviceAccounts: [{ name: demo-bot, token: open-in-the-demo }]", Token);
        var startup = store.Services.GetRequiredService<WorkspaceStartup>();
        await startup.ApplyAsync(ManifestSource.Demo(path), Token);
        Assert.Equal(WorkspaceOrigin.Demo, await startup.OpenAsync(Token));
        await startup.ApplyAsync(Text(Manifests.Full), Token);
        Assert.Equal(WorkspaceOrigin.Real, await startup.OpenAsync(Token));
        Assert.DoesNotContain(Workspace(store).Current.ServiceAccounts, account => account.Name == "demo-bot");
        await Assert.ThrowsAsync<InvalidOperationException>(() => startup.ApplyAsync(ManifestSource.Demo(path), Token));
    }

    private static StoredWorkspace Workspace(TestStore store) => store.Services.GetRequiredService<StoredWorkspace>();

    private static ManifestService Service(TestStore store) => store.Services.GetRequiredService<ManifestService>();

    private static ManifestSource Text(string yaml) => ManifestSource.FromText(yaml, "m.yaml");

    private async Task<TestStore> OpenAsync()
    {
        var store = await TestStore.CreateAsync(_kind, _servers);
        await store.Services.GetRequiredService<WorkspaceStartup>().OpenAsync(Token);
        return store;
    }
}
