using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Tests.Masking.Verification;

/// <summary>Who may order what; over SQLite, where nothing has to be there first.</summary>
[Collection("Verification")]
public sealed class MaskingVerifierTests : IAsyncLifetime
{
    private readonly SqliteVerifierTarget _target = new();
    private VerifierWorkspace? _workspace;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private MaskingVerifier Verifier => (_workspace ?? throw new InvalidOperationException("not open")).Verifier;

    public async ValueTask InitializeAsync() => _workspace = await VerifierWorkspace.OpenAsync(_target, Token);

    public async ValueTask DisposeAsync()
    {
        if (_workspace is not null)
            await _workspace.DisposeAsync();
        await _target.DisposeAsync();
    }

    [Fact]
    public async Task It_takes_the_right_to_look_after_masking_and_access() =>
        Assert.Equal(ErrorCode.AccessDenied, await RefusalAsync(Order(VerifierWorkspace.Bob, VerifierWorkspace.Ann)));

    [Fact]
    public async Task Somebody_who_sees_everything_proves_nothing() =>
        Assert.Equal(ErrorCode.InvalidRequest, await RefusalAsync(Order(VerifierWorkspace.Sec, VerifierWorkspace.Root)));

    [Fact]
    public async Task Nobody_is_not_somebody() =>
        Assert.Equal(ErrorCode.InvalidRequest, await RefusalAsync(Order(VerifierWorkspace.Sec, VerifierWorkspace.Ann) with { As = new Member(MemberKind.User, "nobody@x.test") }));

    [Theory]
    [InlineData("lab", "other")]
    [InlineData("other", "own")]
    public async Task A_database_that_is_not_there_is_not_found(string instance, string database) =>
        Assert.Equal(ErrorCode.NotFound, await RefusalAsync(Order(VerifierWorkspace.Sec, VerifierWorkspace.Ann) with { Instance = instance, Database = database }));

    [Fact]
    public async Task One_runs_at_a_time()
    {
        var first = Assert.IsType<VerificationStart.Started>(await Verifier.StartAsync(Order(VerifierWorkspace.Sec, VerifierWorkspace.Ann), Token), exactMatch: true).Run;
        Assert.Equal(ErrorCode.Conflict, await RefusalAsync(Order(VerifierWorkspace.Sec, VerifierWorkspace.Ann)));
        Assert.Same(first, Verifier.Find(first.Id, VerifierWorkspace.Sec));
        Assert.Null(Verifier.Find(first.Id, VerifierWorkspace.Ann));
        first.Cancel();
        await first.Completion;
        Assert.Null(Verifier.Running);
    }

    [Fact]
    public async Task A_portal_that_ends_takes_its_proving_ground_with_it()
    {
        var run = Assert.IsType<VerificationStart.Started>(await Verifier.StartAsync(Order(VerifierWorkspace.Sec, VerifierWorkspace.Ann), Token), exactMatch: true).Run;
        while (run.Progress.Phase == VerificationPhase.Preparing && !run.Completion.IsCompleted)
            await Task.Delay(20, Token);
        await Verifier.DisposeAsync();
        Assert.True(run.Completion.IsCompleted);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_workspace!.DataFolder, "verify"))); // opened before every test
    }

    [Fact]
    public async Task What_a_killed_portal_left_is_gone_when_it_starts_again()
    {
        var (own, young) = (NameOf(TimeSpan.Zero), NameOf(TimeSpan.FromMinutes(1)));
        await LeaveAsync(own, young);
        await AnnounceAsync(own);
        await Task.Delay(20, Token); // the audit's times have milliseconds
        var cleaner = _workspace!.Get<LeftoverCleaner>(); // opened before every test
        await cleaner.StartAsync(Token);
        await cleaner.ExecuteTask!.WaitAsync(Token); // it was started
        Assert.Equal([young], await LeftAsync());
        var removed = (await _workspace.Get<AuditTrail>().ReadAsync(new AuditFilter { Action = AuditActions.MaskingVerify, Resource = own }, null, 10, Token)).Records;
        Assert.Contains(removed, r => r.Actor == "system" && r.Details.GetValueOrDefault("removed") == own);
    }

    [Fact]
    public async Task What_is_older_than_a_verification_becomes_is_gone_before_the_next()
    {
        var (old, young) = (NameOf(TimeSpan.FromHours(4)), NameOf(TimeSpan.FromHours(2)));
        await LeaveAsync(old, young);
        var run = Assert.IsType<VerificationStart.Started>(await Verifier.StartAsync(Order(VerifierWorkspace.Sec, VerifierWorkspace.Ann), Token), exactMatch: true).Run;
        run.Cancel();
        await run.Completion;
        Assert.Equal([young], await LeftAsync());
    }

    private static string NameOf(TimeSpan age) => ProvingGroundNames.New(TimeProvider.System.GetUtcNow() - age);

    private async Task LeaveAsync(params string[] names)
    {
        _target.DataFolder = _workspace!.DataFolder; // opened before every test
        foreach (var name in names)
            await _target.LeaveAsync(name, Token);
    }

    private Task<AuditEntry> AnnounceAsync(string name) => _workspace!.Get<AuditTrail>().BeginAsync(
        AuditIntent.Of(VerifierWorkspace.Sec, AuditActions.MaskingVerify) with { Instance = "lab", Database = _target.Database, Resources = [$"lab/{name}"] }, Token);

    private async Task<IEnumerable<string>> LeftAsync() =>
        Assert.IsType<LeftoverList.Found>(await Verifier.LeftoversAsync(VerifierWorkspace.Sec, "lab", _target.Database, Token)).Leftovers.Select(l => l.Name);

    private VerificationOrder Order(Principal by, Principal person) => new(by, person.Id, "lab", _target.Database);

    private async Task<ErrorCode> RefusalAsync(VerificationOrder order) =>
        Assert.IsType<VerificationStart.Refused>(await Verifier.StartAsync(order, Token), exactMatch: true).Code;
}
