using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Targets;
using DbPortal.Web.Identity;
using Microsoft.AspNetCore.Components;

namespace DbPortal.Web.Pages.Masking;

/// <summary>Runs the attack suite in somebody's place and shows what came of it. The verification goes on when the page is left, and is there again when it is opened.</summary>
public sealed partial class VerifyPage : IAsyncDisposable
{
    private static readonly TimeSpan s_beat = TimeSpan.FromMilliseconds(400);

    private readonly CancellationTokenSource _gone = new();
    private VerifyLeftovers? _leftovers;
    private IReadOnlyList<string> _targets = [];
    private VerificationRun? _run;
    private VerificationOutcome? _outcome;
    private string? _refusal;
    private string _target = "";
    private string _as = "";
    private bool? _allowed;
    private bool _starting;

    [Inject] private MaskingVerifier Verifier { get; set; } = default!; // injected
    [Inject] private CurrentPrincipal Identity { get; set; } = default!; // injected
    [Inject] private AccessDesk Access { get; set; } = default!; // injected
    [Inject] private CatalogBrowser Browser { get; set; } = default!; // injected
    [Inject] private IWorkspaceSource Workspace { get; set; } = default!; // injected
    [Inject] private TimeProvider Clock { get; set; } = default!; // injected

    private bool Busy => _run is not null && _outcome is null;

    private IEnumerable<string> People => Workspace.Current.Users.Where(u => !u.Disabled).Select(u => $"user:{u.Email}")
        .Concat(Workspace.Current.ServiceAccounts.Where(a => !a.Disabled).Select(a => $"serviceAccount:{a.Name}"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        if (await Identity.GetAsync(CancellationToken.None) is not { } principal)
            return;
        _allowed = Access.HoldsInWorkspace(principal, Permissions.MaskingManage) && Access.HoldsInWorkspace(principal, Permissions.AccessManage);
        _targets = [.. (await Browser.ListAsync(principal, CancellationToken.None)).Databases.Select(d => $"{d.Instance}/{d.Database}")];
        if (Verifier.LatestOf(principal) is not { } latest)
            return;
        (_target, _as) = ($"{latest.Order.Instance}/{latest.Order.Database}", latest.Order.As.ToString());
        Follow(latest);
    }

    private async Task StartAsync()
    {
        if (_starting || Busy || await Identity.GetAsync(CancellationToken.None) is not { } principal)
            return;
        (_refusal, _starting) = (null, true);
        try
        {
            if (!Member.TryParse(_as.Trim(), out var person))
            {
                _refusal = T["verify.nobody"];
                return;
            }
            var at = _target.IndexOf('/', StringComparison.Ordinal);
            switch (await Verifier.StartAsync(new(principal, person, _target[..at], _target[(at + 1)..]), CancellationToken.None))
            {
                case VerificationStart.Started started:
                    Follow(started.Run);
                    break;
                case VerificationStart.Refused refused:
                    _refusal = refused.Message;
                    break;
            }
        }
        finally
        {
            _starting = false;
        }
    }

    private void Follow(VerificationRun run)
    {
        (_run, _outcome) = (run, null);
        _ = FollowAsync(run);
    }

    /// <summary>Looks now and then how far it is; when the page is gone, nobody looks any more and the verification goes on.</summary>
    private async Task FollowAsync(VerificationRun run)
    {
        try
        {
            while (!run.Completion.IsCompleted)
            {
                await Task.WhenAny(run.Completion, Task.Delay(s_beat, Clock, _gone.Token));
                _gone.Token.ThrowIfCancellationRequested();
                await InvokeAsync(StateHasChanged);
            }
            _outcome = await run.Completion;
            await InvokeAsync(StateHasChanged);
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private void Cancel() => _run?.Cancel();

    private void ForgetLeftovers() => _leftovers?.Forget();

    private string PhaseText(VerificationProgress progress) =>
        progress.Level is { } level ? T["verify.phase.level", T[$"verify.phase.{progress.Phase}"], T[$"use.{level}"]] : T[$"verify.phase.{progress.Phase}"];
}
