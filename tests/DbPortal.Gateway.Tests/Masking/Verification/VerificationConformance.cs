using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Masking.Verification.Report;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Verification;

/// <summary>What a verification must show on every engine: that masking holds, that it would see it if it did not, and that it leaves no trace.</summary>
public abstract class VerificationConformance(TestServers servers)
{
    protected TestServers Servers { get; } = servers;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_who_reads_learns_nothing_and_the_report_proves_it()
    {
        await using var target = await OpenAsync(Token);
        await using var workspace = await VerifierWorkspace.OpenAsync(target, Token);
        var signed = await FinishAsync(workspace, Order(target));
        var report = signed.Report;
        Assert.True(report.Verdict == ReportVerdict.Held, Describe(report));
        Assert.True(report.Control.Leaked > report.Control.Attacks / 2, $"only {report.Control.Leaked} of {report.Control.Attacks} attacks show anything when nothing is masked");
        Assert.True(report.Benign.Right > report.Benign.Queries * 0.9, Describe(report));
        Assert.Equal([UseLevel.Select, UseLevel.Lookup, UseLevel.Any], report.Levels);
        Assert.Equal(report.Attacks.Count, report.Counts.Sum(c => c.Attacks));
        Assert.Contains(report.Attacks, a => a.Answer == AttackAnswer.Masked);
        Assert.Equal(("user:ann@x.test", "user:sec@x.test", "lab", target.Database), (report.Person, report.OrderedBy, report.Instance, report.Database));

        Assert.DoesNotContain(report.ProvingGround, await LeftoversAsync(workspace, target));
        Assert.True((await workspace.Verifier.CheckAsync(signed.Document, Token)) is { Valid: true, Audited: true });
        TestContext.Current.TestOutputHelper?.WriteLine(Describe(report));
    }

    [Fact]
    public async Task Somebody_who_writes_and_defines_learns_nothing_either()
    {
        await using var target = await OpenAsync(Token);
        await using var workspace = await VerifierWorkspace.OpenAsync(target, Token);
        var report = (await FinishAsync(workspace, Order(target) with { As = VerifierWorkspace.Bob.Id })).Report;
        TestContext.Current.TestOutputHelper?.WriteLine(Describe(report));
        Assert.True(report.Verdict == ReportVerdict.Held, Describe(report));
        Assert.Contains(Permissions.QueryDdl, report.Permissions);
        Assert.True(report.UnmaskTakenAway);
    }

    [Fact]
    public async Task A_portal_that_masks_nothing_is_found_out()
    {
        await using var target = await OpenAsync(Token);
        await using var workspace = await VerifierWorkspace.OpenAsync(target, Token, leaky: true);
        var report = (await FinishAsync(workspace, Order(target))).Report;
        Assert.Equal(ReportVerdict.Leaked, report.Verdict);
        Assert.True(report.Leaks.Count > report.Attacks.Count / 2, $"only {report.Leaks.Count} of {report.Attacks.Count} leaks were seen");
        Assert.All(report.Leaks, leak => Assert.True(leak.Statements.Count > 0 && leak.Shown.Count > 0 && leak.AuditIds.Count > 0));
        Assert.Contains(report.Leaks, leak => leak.Shown.Contains("tells one secret from another"));
        Assert.DoesNotContain(report.ProvingGround, await LeftoversAsync(workspace, target));
    }

    [Fact]
    public async Task What_ran_is_the_orderers_in_the_audit_and_nobodys_in_the_history()
    {
        await using var target = await OpenAsync(Token);
        await using var workspace = await VerifierWorkspace.OpenAsync(target, Token);
        var run = await StartAsync(workspace, Order(target));
        while (run.Progress.Phase is VerificationPhase.Preparing or VerificationPhase.Control && !run.Completion.IsCompleted)
            await Task.Delay(50, Token);
        run.Cancel();
        var stopped = Assert.IsType<VerificationOutcome.Stopped>(await run.Completion.WaitAsync(Token));
        Assert.Equal((ErrorCode.Cancelled, null), (stopped.Code, stopped.LeftBehind));

        var trail = workspace.Get<AuditTrail>();
        var attacks = await trail.ReadAsync(new AuditFilter { Action = AuditActions.MaskingAttack }, null, 100, Token);
        Assert.NotEmpty(attacks.Records);
        Assert.All(attacks.Records, record => Assert.True(record.Actor == "user:sec@x.test" && record.Resources.Contains("user:ann@x.test") && record.Reason!.Contains(run.Id, StringComparison.Ordinal)));
        Assert.DoesNotContain(attacks.Records[0].Database!.Replace("_shop", "", StringComparison.Ordinal), await LeftoversAsync(workspace, target));
        Assert.Empty((await workspace.Get<QueryHistory>().ReadAsync(VerifierWorkspace.Ann, null, null, 10, Token)).Entries);
        Assert.Empty((await workspace.Get<QueryHistory>().ReadAsync(VerifierWorkspace.Sec, null, null, 10, Token)).Entries);
        Assert.Equal(ErrorCode.Cancelled, (await trail.FindAsync(run.Id, Token))?.Code);
    }

    [Fact]
    public async Task An_account_that_may_not_make_databases_is_told_what_to_allow()
    {
        await using var target = await OpenAsync(Token);
        await using var workspace = await VerifierWorkspace.OpenAsync(target, Token);
        if (!await target.ForbidAsync(Token))
            return;
        var run = await StartAsync(workspace, Order(target));
        var stopped = Assert.IsType<VerificationOutcome.Stopped>(await run.Completion.WaitAsync(Token));
        Assert.Equal(ErrorCode.DatabaseError, stopped.Code);
        Assert.Matches("ALTER ROLE|GRANT ALL", stopped.Message);
    }

    [Fact]
    public async Task What_a_dead_verification_left_is_listed_and_removed()
    {
        await using var target = await OpenAsync(Token);
        await using var workspace = await VerifierWorkspace.OpenAsync(target, Token);
        (target as SqliteVerifierTarget)?.DataFolder = workspace.DataFolder;
        var name = ProvingGroundNames.New(TimeProvider.System.GetUtcNow());
        await target.LeaveAsync(name, Token);
        Assert.Contains(name, await LeftoversAsync(workspace, target));
        var left = Assert.IsType<LeftoverList.Found>(await workspace.Verifier.RemoveAsync(VerifierWorkspace.Sec, "lab", target.Database, name, Token));
        Assert.DoesNotContain(left.Leftovers, l => l.Name == name);
        var refused = Assert.IsType<LeftoverList.Refused>(await workspace.Verifier.RemoveAsync(VerifierWorkspace.Sec, "lab", target.Database, target.Database, Token));
        Assert.Equal(ErrorCode.NotFound, refused.Code);
    }

    private static VerificationOrder Order(VerifierTarget target) => new(VerifierWorkspace.Sec, VerifierWorkspace.Ann.Id, "lab", target.Database);

    private static async Task<VerificationRun> StartAsync(VerifierWorkspace workspace, VerificationOrder order)
    {
        var start = await workspace.Verifier.StartAsync(order, Token);
        return Assert.IsType<VerificationStart.Started>(start, exactMatch: true).Run;
    }

    private static async Task<SignedReport> FinishAsync(VerifierWorkspace workspace, VerificationOrder order)
    {
        var outcome = await (await StartAsync(workspace, order)).Completion.WaitAsync(Token);
        return outcome switch
        {
            VerificationOutcome.Finished { LeftBehind: null } finished => finished.Report,
            VerificationOutcome.Stopped stopped => throw new InvalidOperationException($"{stopped.Code}: {stopped.Message}"),
            _ => throw new InvalidOperationException($"left behind: {outcome.LeftBehind}"),
        };
    }

    private static async Task<IReadOnlyList<string>> LeftoversAsync(VerifierWorkspace workspace, VerifierTarget target)
    {
        var found = Assert.IsType<LeftoverList.Found>(await workspace.Verifier.LeftoversAsync(VerifierWorkspace.Sec, "lab", target.Database, Token));
        return [.. found.Leftovers.Select(l => l.Name)];
    }

    private static string Describe(VerificationReport report) =>
        $"{report.Verdict} {report.Why}; {report.Attacks.Count} attacks, control {report.Control}, benign {report.Benign.Right} of {report.Benign.Queries}, {(report.EndedUtc - report.StartedUtc).TotalSeconds:F0} s{Environment.NewLine}"
        + string.Join(Environment.NewLine, report.Leaks.Take(30).Select(l => $"{l.Attack} {l.Category} {l.Level}: {string.Join(" | ", l.Shown.Take(3))}: {string.Join(" ; ", l.Statements)}"))
        + Environment.NewLine + string.Join(Environment.NewLine, report.Benign.Wrong.Select(w => $"{w.Id}: {w.Difference}"));

    private protected abstract Task<VerifierTarget> OpenAsync(CancellationToken cancellationToken);
}
