using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Web.Components.Controls;
using DbPortal.Web.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DbPortal.Web.Pages.Access;

/// <summary>One's personal tokens: made, listed, revoked. The token itself is held only while the dialog that shows it is open.</summary>
public sealed partial class TokenSection
{
    private static readonly int[] s_lives = [7, 30, 90, 365];
    private Modal _make = default!; // set by the renderer before any handler runs
    private Modal _revoke = default!; // set by the renderer before any handler runs
    private IReadOnlyList<PersonalToken>? _tokens;
    private IssuedToken? _issued;
    private PersonalToken? _revoking;
    private string _name = "";
    private int _days = 90;
    private string? _problem;
    private bool _copied;

    [Inject] private CurrentPrincipal Identity { get; set; } = default!; // injected
    [Inject] private TokenDirectory Tokens { get; set; } = default!; // injected
    [Inject] private TimeProvider Clock { get; set; } = default!; // injected
    [Inject] private NavigationManager Navigation { get; set; } = default!; // injected
    [Inject] private Toasts Toasts { get; set; } = default!; // injected
    [Inject] private IJSRuntime Js { get; set; } = default!; // injected

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        if (await Identity.GetAsync(CancellationToken.None) is { } principal)
            _tokens = await Tokens.ListAsync(principal, CancellationToken.None);
    }

    private void Ask()
    {
        (_name, _days, _problem) = ("", 90, null);
        _make.Open();
    }

    private async Task MakeAsync()
    {
        if (string.IsNullOrWhiteSpace(_name) || await SignedInAsync() is not { } principal)
            return;
        try
        {
            _issued = await Tokens.CreateAsync(principal, _name, Clock.GetUtcNow().UtcDateTime.AddDays(_days), null, CancellationToken.None);
            _problem = _issued is null ? T["tokens.tooMany", TokenDirectory.MaxTokens] : null;
        }
        catch (AuditUnavailableException)
        {
            _problem = T["audit.unavailable"];
        }
        await ReadAsync();
    }

    private void AskToRevoke(PersonalToken token)
    {
        _revoking = token;
        _revoke.Open();
    }

    private async Task RevokeAsync()
    {
        await _revoke.CloseAsync();
        if (_revoking is not { } token || await SignedInAsync() is not { } principal)
            return;
        try
        {
            await Tokens.RevokeAsync(principal, token.Id, null, CancellationToken.None);
            Toasts.Show(T["tokens.revoked", token.Name]);
        }
        catch (AuditUnavailableException)
        {
            Toasts.Show(T["audit.unavailable"], danger: true);
        }
        await ReadAsync();
    }

    private async Task CopyAsync(string plain)
    {
        await using var shell = await Js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
        await shell.InvokeVoidAsync("copyText", plain);
        _copied = true;
    }

    private void Forget() => (_issued, _copied) = (null, false);

    private async Task<Principal?> SignedInAsync()
    {
        var principal = await Identity.GetAsync(CancellationToken.None);
        if (principal is null)
            Navigation.NavigateTo("sign-in?error=ended&returnUrl=%2Faccess", forceLoad: true); // the session was ended elsewhere
        return principal;
    }
}
