using System.Diagnostics.Metrics;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Masking.Net;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Net;

/// <summary>What the engine net must do on every server: a login that the portal makes itself holds what is open and nothing else, whoever asks what.</summary>
public abstract class NetConformance(TestServers servers, ServerSlot slot)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private bool HasColumnRights => slot is ServerSlot.PostgreSql15 or ServerSlot.PostgreSql18;

    /// <summary>
    /// Attacks on what every login of the server may read, whatever it is granted: literals in the texts of definitions. Those stay the analysis's to refuse.
    /// </summary>
    protected abstract IReadOnlyCollection<string> NotTheNets { get; }

    /// <summary>How many ordinary queries of the corpus are answered; the others read masked columns, or tables that have some.</summary>
    protected abstract int LeastAnswered { get; }

    /// <summary>How many the server refuses although nothing was said against them beforehand.</summary>
    protected abstract int MostSent { get; }

    [Fact]
    public async Task A_net_that_the_portal_made_holds_what_is_open_and_nothing_else()
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        var net = workspace.Get<EngineNet>();

        var made = Assert.IsType<NetReport.Examined>(Said(await net.ApplyAsync(CorpusWorkspace.Keeper, "target", Token)));
        var again = Assert.IsType<NetReport.Examined>(Said(await net.ApplyAsync(CorpusWorkspace.Keeper, "target", Token)));

        Assert.Empty(made.Deviations);
        Assert.Empty(again.Deviations);
        Assert.True(made.OpenColumns > 100 && made.ClosedColumns > 30 && made.Tried == made.OpenColumns + made.ClosedColumns, $"{made.OpenColumns} open, {made.ClosedColumns} closed, {made.Tried} tried");
    }

    [Fact]
    public async Task A_right_given_or_taken_by_somebody_else_is_found()
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        var net = workspace.Get<EngineNet>();
        var before = Assert.IsType<NetReport.Examined>(Said(await net.StateAsync(CorpusWorkspace.Keeper, "target", Token)));
        await net.ApplyAsync(CorpusWorkspace.Keeper, "target", Token);
        await target.AdministerAsync(Give(target.Login), Token);

        var state = Assert.IsType<NetReport.Examined>(Said(await net.StateAsync(CorpusWorkspace.Keeper, "target", Token)));
        var verified = Assert.IsType<NetReport.Examined>(Said(await net.VerifyAsync(CorpusWorkspace.Keeper, "target", Token)));

        Assert.All(before.Deviations, d => Assert.Equal(NetDeviationKind.Login, d.Kind));
        Assert.NotEmpty(before.Deviations);
        Assert.Contains(state.Deviations, d => d is { Kind: NetDeviationKind.Readable, IsHole: true } && d.What.EndsWith(".pan", StringComparison.Ordinal));
        Assert.Contains(state.Deviations, d => d is { Kind: NetDeviationKind.Unreadable, IsHole: false } && d.What.EndsWith("products.name", StringComparison.Ordinal));
        Assert.Contains(verified.Deviations, d => d.Kind == NetDeviationKind.Readable && d.What.EndsWith(".pan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_behind_the_portals_back_is_counted_while_it_lasts()
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        var watch = workspace.Get<NetWatch>();
        await workspace.Get<EngineNet>().ApplyAsync(CorpusWorkspace.Keeper, "target", Token);

        await watch.LookAsync(Token);
        var before = Gauges(workspace);
        await target.AdministerAsync(Give(target.Login), Token);
        await watch.LookAsync(Token);
        var changed = Gauges(workspace);
        await workspace.Get<EngineNet>().ApplyAsync(CorpusWorkspace.Keeper, "target", Token);
        await watch.LookAsync(Token);

        Assert.Equal((0, 0), before);
        Assert.True(changed is { Holes: >= 1, Missing: >= 1 }, $"{changed}");
        Assert.Equal((0, 0), Gauges(workspace));
    }

    [Fact]
    public async Task A_net_that_writes_changes_rows_of_open_tables_and_reads_no_more_than_before()
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await CorpusWorkspace.OpenAsync(target.InstanceYaml(writes: true), target.Corpus, CorpusFolder.Own, UseLevel.Lookup, Token);

        var made = Assert.IsType<NetReport.Examined>(Said(await workspace.Get<EngineNet>().ApplyAsync(CorpusWorkspace.Keeper, "target", Token)));
        var open = await AskAsync(workspace, target, CorpusWorkspace.Attacker, "UPDATE products SET name = 'other' WHERE id = 1");
        var copied = await AskAsync(workspace, target, CorpusWorkspace.Attacker, "UPDATE customers SET full_name = ssn WHERE id = 1");
        var defined = await AskAsync(workspace, target, CorpusWorkspace.Attacker, "CREATE TABLE mine (id int)");

        Assert.Empty(made.Deviations);
        Assert.IsType<QueryOutcome.Completed>(open.Outcome);
        Assert.IsType<QueryOutcome.Denied>(copied.Outcome);
        Assert.Contains(ViolationKeys.NetStatement, Keys(defined));
    }

    [Fact]
    public async Task Who_may_not_see_everything_runs_through_the_login_and_who_may_does_not()
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        await workspace.Get<EngineNet>().ApplyAsync(CorpusWorkspace.Keeper, "target", Token);
        await target.AdministerAsync($"REVOKE SELECT ON billing.invoices FROM {Grantee(target.Login)}", Token);

        var open = await AskAsync(workspace, target, CorpusWorkspace.Attacker, HasColumnRights ? "SELECT full_name, city FROM customers WHERE id = 3" : "SELECT full_name, city FROM dbportal_open_customers WHERE id = 3");
        var masked = await AskAsync(workspace, target, CorpusWorkspace.Attacker, "SELECT id, ssn FROM customers");
        var star = await AskAsync(workspace, target, CorpusWorkspace.Attacker, "SELECT * FROM customers");
        var taken = await AskAsync(workspace, target, CorpusWorkspace.Attacker, "SELECT id FROM billing.invoices");
        var write = await AskAsync(workspace, target, CorpusWorkspace.Attacker, "DELETE FROM scratch_notes WHERE id = -1");
        var keeper = await AskAsync(workspace, target, CorpusWorkspace.Keeper, "SELECT ssn FROM customers WHERE id = 3");
        var others = await AskAsync(workspace, target, CorpusWorkspace.Keeper, "SELECT id FROM billing.invoices");

        Assert.IsType<QueryOutcome.Completed>(open.Outcome);
        Assert.Equal(HasColumnRights ? [ViolationKeys.NetColumn] : [ViolationKeys.NetTable, ViolationKeys.NetColumn], Keys(masked));
        Assert.Equal(HasColumnRights ? [ViolationKeys.NetColumn] : [ViolationKeys.NetTable, ViolationKeys.NetColumn], Keys(star));
        Assert.Contains(HasColumnRights ? "full_name" : ".dbportal_open_customers", Assert.IsType<QueryOutcome.Denied>(masked.Outcome).Message, StringComparison.Ordinal);
        Assert.Contains("a login that has no right", Assert.IsType<QueryOutcome.Failed>(taken.Outcome).Message, StringComparison.Ordinal);
        Assert.Equal([ViolationKeys.NetStatement], Keys(write));
        Assert.StartsWith("CNRY-", Assert.Single(Assert.Single(keeper.Results).Rows)[0], StringComparison.Ordinal);
        Assert.IsType<QueryOutcome.Completed>(others.Outcome);
    }

    [Fact]
    public async Task With_all_analysis_out_of_the_way_no_attack_brings_a_secret_out_of_a_table()
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using (var workspace = await OpenAsync(target))
            await workspace.Get<EngineNet>().ApplyAsync(CorpusWorkspace.Keeper, "target", Token);
        var raw = new RawAttack(target);
        var (asked, leaks, others) = (0, new List<string>(), new List<string>());
        foreach (var attack in CorpusFolder.Own.Attacks(target.Corpus.Family).Where(a => !a.IsInference && CorpusFolder.Fits(a.Requires, target.Corpus.Make, target.Corpus.Major)))
        {
            asked++;
            if (await raw.SecretsAsync(attack, Token) is { Count: > 0 } secrets)
                (NotTheNets.Contains(attack.Id) ? others : leaks).Add($"{attack.Id} ({attack.Category}): {secrets[0].How} {secrets[0].Piece}: {string.Join("; ", attack.Statements)}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} attacks unanalysed, {leaks.Count} leaks, {others.Count} of what every login may read:\n{string.Join('\n', others)}");
        Assert.True(asked > 200, $"{asked} attacks only");
        Assert.True(leaks.Count == 0, string.Join('\n', leaks));
    }

    [Fact]
    public async Task What_is_refused_is_refused_before_it_is_sent()
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);
        await workspace.Get<EngineNet>().ApplyAsync(CorpusWorkspace.Keeper, "target", Token);
        var (answered, told, sent) = (0, 0, new List<string>());
        foreach (var query in CorpusFolder.Own.Benign(target.Corpus.Family).Where(q => CorpusFolder.Fits(q.Requires, target.Corpus.Make, target.Corpus.Major)))
        {
            switch ((await AskAsync(workspace, target, CorpusWorkspace.Attacker, query.Sql)).Outcome)
            {
                case QueryOutcome.Completed:
                    answered++;
                    break;
                case QueryOutcome.Denied:
                    told++;
                    break;
                case QueryOutcome.Failed failed:
                    sent.Add($"{query.Id}: {failed.Message}: {query.Sql}");
                    break;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{answered} ordinary queries answered, {told} refused beforehand, {sent.Count} by the server:\n{string.Join('\n', sent)}");
        Assert.True(answered >= LeastAnswered, $"{answered} answered");
        Assert.True(sent.Count <= MostSent, string.Join('\n', sent));
    }

    [Fact]
    public async Task The_script_is_what_is_run_and_holds_no_password()
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target);

        var script = Assert.IsType<NetReport.Scripted>(Said(await workspace.Get<EngineNet>().ScriptAsync(CorpusWorkspace.Keeper, "target", Token))).Sql;
        var refused = await workspace.Get<EngineNet>().ScriptAsync(CorpusWorkspace.Attacker, "target", Token);

        Assert.Contains(NetScript.Password, script, StringComparison.Ordinal);
        Assert.Contains(HasColumnRights ? "GRANT SELECT (" : "SQL SECURITY DEFINER VIEW", script, StringComparison.Ordinal);
        Assert.Contains("-- nothing of ", script, StringComparison.Ordinal);
        Assert.Equal(ErrorCode.AccessDenied, Assert.IsType<NetReport.Refused>(refused).Code);
    }

    private string Give(string login) =>
        $"GRANT SELECT (pan) ON billing.cards TO {Grantee(login)}; REVOKE SELECT ON {(slot is ServerSlot.MariaDb or ServerSlot.MySql ? "shop." : "")}products FROM {Grantee(login)}";

    private string Grantee(string login) => slot is ServerSlot.MariaDb or ServerSlot.MySql ? $"'{login}'@'%'" : login;

    private static (int Holes, int Missing) Gauges(CorpusWorkspace workspace)
    {
        // Other tests' gateways measure, too; these figures are of this one alone.
        var factory = workspace.Get<IMeterFactory>();
        var figures = new Dictionary<string, int>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name.StartsWith("dbportal.net.", StringComparison.Ordinal) && ReferenceEquals(instrument.Meter.Scope, factory))
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<int>((instrument, figure, _, _) => figures[instrument.Name] = figure);
        listener.Start();
        listener.RecordObservableInstruments();
        return (figures["dbportal.net.holes"], figures["dbportal.net.missing"]);
    }

    private static Task<CorpusWorkspace> OpenAsync(NetTarget target) =>
        CorpusWorkspace.OpenAsync(target.InstanceYaml(), target.Corpus, CorpusFolder.Own, UseLevel.Lookup, Token);

    private static Task<SuiteAnswer> AskAsync(CorpusWorkspace workspace, NetTarget target, Principal who, string sql) =>
        SuiteAnswer.AskAsync(workspace.Pipeline, new(who, "target", target.Corpus.Database, target.Fill(sql)), Token);

    private static NetReport Said(NetReport report)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(report switch
        {
            NetReport.Refused refused => refused.Message,
            NetReport.Scripted scripted => scripted.Sql,
            NetReport.Examined examined => $"{examined}\n{string.Join('\n', examined.Deviations)}\n{string.Join('\n', examined.LeftOut)}",
            _ => "",
        });
        return report;
    }

    private static IReadOnlyList<string> Keys(SuiteAnswer answer) => [.. Assert.IsType<QueryOutcome.Denied>(answer.Outcome).Violations.Select(v => v.Key).Distinct()];
}
