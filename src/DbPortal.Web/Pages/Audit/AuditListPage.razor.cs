using System.Globalization;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Manifest;
using DbPortal.Web.Components.Controls;
using DbPortal.Web.Identity;
using DbPortal.Web.Pages.Queries.Results;
using Microsoft.AspNetCore.Components;

namespace DbPortal.Web.Pages.Audit;

/// <summary>What everybody did, newest first, and whether the record of it is whole.</summary>
public sealed partial class AuditListPage
{
    private const int PageSize = 100;

    private static readonly string[] s_actions =
    [
        AuditActions.QueryRun, AuditActions.DataExport, AuditActions.RowPreview, AuditActions.SignIn, AuditActions.SignInFailed, AuditActions.SignOut,
        AuditActions.ManifestApply, AuditActions.TokenCreate, AuditActions.TokenRevoke, AuditActions.WorksheetShare, AuditActions.SettingsChange,
        AuditActions.MaskingVerify, AuditActions.MaskingAttack, AuditActions.MaskingNet, AuditActions.AuditVerify, AuditActions.AuditExport,
    ];

    private readonly List<AuditRecord> _records = [];
    private AuditFilter _filter = AuditFilter.All;
    private AuditVerification? _verification;
    private AuditRecord? _shown;
    private string? _next;
    private bool _reading;
    private bool _verifying;
    private string _actor = "";
    private string _action = "";
    private string _resource = "";
    private string _decision = "";
    private DateTime? _from;
    private DateTime? _to;

    /// <summary>The filter and the open record stand in the address, so that both can be passed on.</summary>
    [SupplyParameterFromQuery(Name = "actor")] public string? ActorAsked { get; set; }

    /// <summary>An action.</summary>
    [SupplyParameterFromQuery(Name = "action")] public string? ActionAsked { get; set; }

    /// <summary>Part of an object's name.</summary>
    [SupplyParameterFromQuery(Name = "resource")] public string? ResourceAsked { get; set; }

    /// <summary>Allow or Deny.</summary>
    [SupplyParameterFromQuery(Name = "decision")] public string? DecisionAsked { get; set; }

    /// <summary>From a moment, UTC.</summary>
    [SupplyParameterFromQuery(Name = "from")] public DateTime? FromAsked { get; set; }

    /// <summary>Up to a moment, UTC.</summary>
    [SupplyParameterFromQuery(Name = "to")] public DateTime? ToAsked { get; set; }

    /// <summary>The id of a record to show.</summary>
    [SupplyParameterFromQuery(Name = "record")] public string? RecordAsked { get; set; }

    [Inject] private AuditTrail Trail { get; set; } = default!; // injected
    [Inject] private CurrentPrincipal Identity { get; set; } = default!; // injected
    [Inject] private Toasts Toasts { get; set; } = default!; // injected
    [Inject] private NavigationManager Navigation { get; set; } = default!; // injected
    [Inject] private IWorkspaceSource Workspace { get; set; } = default!; // injected

    private IEnumerable<string> People => Workspace.Current.Users.Select(user => user.Email).Concat(Workspace.Current.ServiceAccounts.Select(account => $"serviceAccount:{account.Name}"));

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        (_actor, _action, _resource, _decision, _from, _to) = (ActorAsked ?? "", ActionAsked ?? "", ResourceAsked ?? "", DecisionAsked ?? "", FromAsked, ToAsked);
        return ReloadAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (RecordAsked is not { Length: > 0 } id || _shown?.Id == id)
            return;
        try
        {
            _shown = _records.FirstOrDefault(record => record.Id == id) ?? await Trail.FindAsync(id, CancellationToken.None);
        }
        catch (AuditUnavailableException)
        {
            Toasts.Show(T["audit.unavailable"], danger: true);
        }
    }

    private Task SearchAsync()
    {
        Address();
        return ReloadAsync();
    }

    private Task ClearAsync()
    {
        (_actor, _action, _resource, _decision, _from, _to) = ("", "", "", "", null, null);
        return SearchAsync();
    }

    private Task ShowAsync(AuditRecord? record)
    {
        _shown = record;
        Address();
        return Task.CompletedTask;
    }

    private void Address() => Navigation.NavigateTo(
        Navigation.GetUriWithQueryParameters(new Dictionary<string, object?>
        {
            ["actor"] = Given(_actor),
            ["action"] = Given(_action),
            ["resource"] = Given(_resource),
            ["decision"] = Given(_decision),
            ["from"] = _from,
            ["to"] = _to,
            ["record"] = _shown?.Id,
        }),
        replace: true);

    private Task ReloadAsync()
    {
        _filter = new AuditFilter
        {
            Actor = Member(Given(_actor)),
            Action = Given(_action),
            Resource = Given(_resource),
            Decision = Enum.TryParse<AuditDecision>(_decision, out var decision) ? decision : null,
            FromUtc = AsUtc(_from),
            ToUtc = AsUtc(_to),
        };
        _records.Clear();
        _next = null;
        return MoreAsync();
    }

    private async Task MoreAsync()
    {
        _reading = true;
        try
        {
            var page = await Trail.ReadAsync(_filter, _next, PageSize, CancellationToken.None);
            _records.AddRange(page.Records);
            _next = page.Next;
        }
        catch (AuditUnavailableException)
        {
            Toasts.Show(T["audit.unavailable"], danger: true);
        }
        finally
        {
            _reading = false;
        }
    }

    /// <summary>Checking is itself recorded, as reading a whole chain is worth knowing about.</summary>
    private async Task VerifyAsync()
    {
        if (await Identity.GetAsync(CancellationToken.None) is not { } principal)
            return;
        _verifying = true;
        try
        {
            _verification = await Trail.VerifyAsync(CancellationToken.None);
            await Trail.RecordAsync(new AuditEvent(principal.Name, principal.Source, AuditActions.AuditVerify), CancellationToken.None);
        }
        catch (AuditUnavailableException)
        {
            Toasts.Show(T["audit.unavailable"], danger: true);
        }
        finally
        {
            _verifying = false;
        }
    }

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>People are known by their address alone.</summary>
    private static string? Member(string? typed) => typed is null || typed.Contains(':', StringComparison.Ordinal) ? typed : $"user:{typed.ToLowerInvariant()}";

    private static string Who(string actor) => actor.StartsWith("user:", StringComparison.Ordinal) ? actor["user:".Length..] : actor;

    private static DateTime? AsUtc(DateTime? typed) => typed is { } time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : null;

    private static string Where(AuditRecord record) =>
        record.Instance is null ? "" : $"{record.Instance}/{record.Database}";

    private static string What(AuditRecord record) =>
        record.Sql is { } sql ? TextPlaces.Excerpt(sql, 0, Math.Max(1, sql.Length)) : string.Join(" · ", record.Details.Select(fact => $"{fact.Key}: {fact.Value}").Concat(record.Resources));

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
