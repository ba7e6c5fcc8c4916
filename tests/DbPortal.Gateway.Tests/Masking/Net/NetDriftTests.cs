using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Masking.Net;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Net;

/// <summary>What others change on a server is found by comparing, and what the portal could not finish is told and made good.</summary>
[Collection("Corpus on MySQL")]
public sealed class NetDriftTests(TestServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ServerSlot.PostgreSql15, "ALTER ROLE {0} CREATEDB", "createdb")]
    [InlineData(ServerSlot.PostgreSql18, "GRANT pg_read_all_data TO {0}", "member of pg_read_all_data")]
    [InlineData(ServerSlot.PostgreSql18, "CREATE SCHEMA own_{0} AUTHORIZATION {0}", "owner of schema own_{0}")]
    [InlineData(ServerSlot.MariaDb, "GRANT SELECT ON hr.* TO '{0}'@'%'", "SELECT on database hr")]
    [InlineData(ServerSlot.MySql, "GRANT PROCESS ON *.* TO '{0}'@'%'", "global PROCESS")]
    public async Task More_than_rights_to_tables_is_a_power(ServerSlot slot, string give, string power)
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        Assert.Empty((await ApplyAsync(workspace)).Deviations);
        await target.AdministerAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, give, target.Login), Token);

        var state = await StateAsync(workspace);
        await target.AdministerAsync(give.StartsWith("CREATE SCHEMA", StringComparison.Ordinal) ? $"DROP SCHEMA own_{target.Login}" : "SELECT 1", Token);

        var expected = target.Fill(string.Format(System.Globalization.CultureInfo.InvariantCulture, power, target.Login));
        Assert.Contains(state.Deviations, d => d is { Kind: NetDeviationKind.Power, IsHole: true } && d.What == expected);
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.PostgreSql18)]
    public async Task A_routine_with_its_owners_rights_is_found_and_the_script_says_how_to_shut_it(ServerSlot slot)
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        await ApplyAsync(workspace);
        await target.AdministerAsync("CREATE FUNCTION public.peep(n int) RETURNS text LANGUAGE sql SECURITY DEFINER AS 'SELECT ssn FROM public.customers WHERE id = n'", Token);

        var open = await StateAsync(workspace);
        var script = Assert.IsType<NetReport.Scripted>(await workspace.Get<EngineNet>().ScriptAsync(CorpusWorkspace.Keeper, "target", Token)).Sql;
        const string Shut = "REVOKE EXECUTE ON FUNCTION public.peep(integer) FROM PUBLIC";
        await target.AdministerAsync(Shut, Token);
        var shut = await StateAsync(workspace);

        Assert.Contains(open.Deviations, d => d is { Kind: NetDeviationKind.Routine, IsHole: true, What: "public.peep(integer)" });
        Assert.Contains($"\n-- {Shut};\n", script, StringComparison.Ordinal);
        Assert.Empty(shut.Deviations);
    }

    [Theory]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_routine_with_its_definers_rights_is_found(ServerSlot slot)
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        await ApplyAsync(workspace);
        await target.AdministerAsync("CREATE FUNCTION shop.peep(n int) RETURNS text DETERMINISTIC READS SQL DATA SQL SECURITY DEFINER RETURN (SELECT ssn FROM shop.customers WHERE id = n)", Token);
        var unheard = await StateAsync(workspace);
        await target.AdministerAsync($"GRANT EXECUTE ON FUNCTION shop.peep TO '{target.Login}'@'%'", Token);

        var given = await StateAsync(workspace);
        var again = await ApplyAsync(workspace);

        Assert.Empty(unheard.Deviations);
        Assert.Contains(given.Deviations, d => d is { Kind: NetDeviationKind.Routine, IsHole: true } && d.What == target.Fill("shop.peep"));
        Assert.Empty(again.Deviations);
    }

    [Theory]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_dropped_view_of_open_columns_is_found_and_made_anew(ServerSlot slot)
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        Assert.Empty((await ApplyAsync(workspace)).Deviations);
        await target.AdministerAsync("DROP VIEW shop.dbportal_open_customers", Token);
        await workspace.Get<NetSurvey>().ForgetAsync(workspace.Get<IWorkspaceSource>().Current.Instances[0], Token);

        var dropped = await StateAsync(workspace);
        var again = await ApplyAsync(workspace);

        Assert.Contains(dropped.Deviations, d => d is { Kind: NetDeviationKind.Unreadable } && d.What == target.Fill("shop.dbportal_open_customers.full_name"));
        Assert.DoesNotContain(dropped.Deviations, d => d.IsHole);
        Assert.Empty(again.Deviations);
    }

    [Theory]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_net_that_could_not_be_finished_reads_nothing_masked_and_is_finished_later(ServerSlot slot)
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        var account = $"'{target.Corpus.Placeholders["USER"]}'@'%'";
        await target.AdministerAsync($"REVOKE CREATE VIEW ON shop.* FROM {account}", Token);
        var told = new List<NetProgress>();

        var stopped = Assert.IsType<NetReport.Refused>(await workspace.Get<EngineNet>().ApplyAsync(CorpusWorkspace.Keeper, "target", told.Add, Token));
        var half = await StateAsync(workspace);
        await target.AdministerAsync($"GRANT CREATE VIEW ON shop.* TO {account}", Token);
        var finished = await ApplyAsync(workspace);

        Assert.Matches("It was statement [0-9]+ of [0-9]+; those before it are in force", stopped.Message);
        Assert.True(told.Count > 0 && told[^1].Done < told[^1].Of, string.Join('\n', told));
        Assert.NotEmpty(half.Deviations);
        Assert.DoesNotContain(half.Deviations, d => d.IsHole);
        Assert.Empty(finished.Deviations);
    }

    private static Task<CorpusWorkspace> OpenAsync(NetTarget target) =>
        CorpusWorkspace.OpenAsync(target.InstanceYaml(), target.Corpus, CorpusFolder.Own, UseLevel.Lookup, Token);

    private static async Task<NetReport.Examined> ApplyAsync(CorpusWorkspace workspace) =>
        Assert.IsType<NetReport.Examined>(await workspace.Get<EngineNet>().ApplyAsync(CorpusWorkspace.Keeper, "target", Token));

    private static async Task<NetReport.Examined> StateAsync(CorpusWorkspace workspace) =>
        Assert.IsType<NetReport.Examined>(await workspace.Get<EngineNet>().StateAsync(CorpusWorkspace.Keeper, "target", Token));
}
