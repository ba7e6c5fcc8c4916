using System.Text.Json;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Masking.Net;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Analysis;

namespace DbPortal.Gateway.Tests.Masking.Net;

/// <summary>
/// The engine net alone: the attacks go the portal's own way, but with an analysis that finds nothing in any statement, so that nothing is refused and nothing
/// masked on its account.
/// </summary>
[Collection("Corpus on PostgreSQL")]
public sealed class UnanalysedTests(TestServers servers)
{
    private static readonly CanaryDetector Detector = new();

    /// <summary>Literals in the texts of definitions, which every login of the server may read; those stay the analysis's to refuse.</summary>
    private static readonly string[] s_definitions = ["pg-a-2d0d08a70e", "pg-a-84797d2249", "pg-a-cd78045b6e", "pg-a-f60951ba11", "pg-a-fef4b451b1"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.PostgreSql18)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task With_an_analysis_that_sees_nothing_the_net_lets_no_secret_out(ServerSlot slot)
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target, target.InstanceYaml(), StatementEffect.Read);
        await ApplyAsync(workspace);

        var told = await AttackAsync(target, workspace);

        Assert.True(told.Sent > 100, $"{told.Sent} attacks reached the server");
        Assert.True(told.Leaks.Count == 0, string.Join('\n', told.Leaks));
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.PostgreSql18)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task A_net_that_writes_lets_no_secret_out_or_over_either(ServerSlot slot)
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target, target.InstanceYaml(writes: true), StatementEffect.Write);
        await ApplyAsync(workspace);

        var told = await AttackAsync(target, workspace);

        Assert.True(told.Sent > 100, $"{told.Sent} attacks reached the server");
        Assert.True(told.Leaks.Count == 0, string.Join('\n', told.Leaks));
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql18)]
    [InlineData(ServerSlot.MariaDb)]
    public async Task Without_a_net_the_same_attacks_bring_secrets_out(ServerSlot slot)
    {
        await using var target = await NetTarget.LoadAsync(await servers.GetAsync(slot), Token);
        await using var workspace = await OpenAsync(target, target.Corpus.InstanceYaml, StatementEffect.Read);

        var told = await AttackAsync(target, workspace);

        Assert.True(told.Leaks.Count > 20, $"{told.Leaks.Count} of {told.Sent} leaked: the analysis is not out of the way");
    }

    /// <summary>Sends a third of the attacks, always the same, or all of them where that is asked for. What a write carried elsewhere is looked for in the tables.</summary>
    private static async Task<(int Sent, List<string> Leaks)> AttackAsync(NetTarget target, CorpusWorkspace workspace)
    {
        var (asked, sent, leaks, shielded) = (0, 0, new List<string>(), 0);
        var home = await SecretPlacesAsync(target);
        foreach (var attack in CorpusFolder.Own.Attacks(target.Corpus.Family).Where(a => !a.IsInference && IsAsked(a) && CorpusFolder.Fits(a.Requires, target.Corpus.Make, target.Corpus.Major)))
        {
            asked++;
            var typed = string.Join('\n', attack.Statements.Select(target.Fill));
            var found = new List<CanaryHit>();
            var through = false;
            foreach (var text in attack.TextsIn(target.Fill))
            {
                if (await AskAsync(workspace, target, text) is not { } answer)
                    continue;
                found.AddRange(answer.SecretsIn(Detector, typed));
                found.AddRange(Detector.Scan(await AuditedAsync(workspace, answer), [], typed));
                through |= answer.WasLetThrough;
                shielded += answer.Outcome is QueryOutcome.Failed { Code: ErrorCode.AnalysisMismatch } ? 1 : 0;
            }

            sent += through ? 1 : 0;
            if (found.Count > 0 && !s_definitions.Contains(attack.Id))
                leaks.Add($"{attack.Id} ({attack.Category}): {found[0].How} {found[0].Piece}: {string.Join("; ", attack.Statements)}");
            if (through && attack.Mutates && (await SecretPlacesAsync(target)).Except(home, StringComparer.Ordinal).FirstOrDefault() is { } carried)
            {
                leaks.Add($"{attack.Id} ({attack.Category}): carried to {carried}");
                home.Add(carried);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{asked} attacks, {sent} reached the server, {leaks.Count} leaks, {shielded} times the server's own word on a column's origin was against it");
        return (sent, leaks);
    }

    /// <summary>Null: a form that the driver answers for no reader (COPY), to which no analysis can lead; nothing comes out then but this.</summary>
    private static async Task<SuiteAnswer?> AskAsync(CorpusWorkspace workspace, NetTarget target, string text)
    {
        try
        {
            return await SuiteAnswer.AskAsync(workspace.Pipeline, new(CorpusWorkspace.Attacker, "target", target.Corpus.Database, text) { StopOnError = false }, Token);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What the audit keeps of a run, but for ids and times, which are random.</summary>
    private static async Task<IReadOnlyList<string>> AuditedAsync(CorpusWorkspace workspace, SuiteAnswer answer) =>
        answer.Outcome.AuditId is { } id && await workspace.Get<AuditTrail>().FindAsync(id, Token) is { } record
            ? [record.Sql ?? "", JsonSerializer.Serialize(record.Violations), JsonSerializer.Serialize(record.Details), JsonSerializer.Serialize(record.MaskedColumns)]
            : [];

    private static async Task<HashSet<string>> SecretPlacesAsync(NetTarget target) =>
    [
        .. (await target.Corpus.DumpAsync(Token)).SelectMany(dump => dump.Cells.GroupBy(cell => cell.Column, StringComparer.Ordinal)
            .Where(column => Detector.Scan(column.Select(c => c.Cell).OfType<string>(), [], "").Count > 0)
            .Select(column => $"{dump.Table}.{column.Key}")),
    ];

    private static bool IsAsked(AttackCase attack) =>
        attack.Id.Sum(letter => letter) % 3 == 0 || Environment.GetEnvironmentVariable("DBPORTAL_CORPUS_ALL") == "1";

    private static Task<CorpusWorkspace> OpenAsync(NetTarget target, string instance, StatementEffect effect) =>
        CorpusWorkspace.OpenAsync(instance, target.Corpus, CorpusFolder.Own, Unanalysed.As(effect), Token);

    private static async Task ApplyAsync(CorpusWorkspace workspace) =>
        Assert.Empty(Assert.IsType<NetReport.Examined>(await workspace.Get<EngineNet>().ApplyAsync(CorpusWorkspace.Keeper, "target", Token)).Deviations);
}
