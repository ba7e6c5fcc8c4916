using System.Globalization;
using DbPortal.Gateway.Audit;
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
        AuditActions.AuditVerify, AuditActions.AuditExport,
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

    [Inject] private AuditTrail Trail { get; set; } = default!; // injected
    [Inject] private CurrentPrincipal Identity { get; set; } = default!; // injected
    [Inject] private Toasts Toasts { get; set; } = default!; // injected

    /// <inheritdoc/>
    protected override Task OnInitializedAsync() => ReloadAsync();

    private Task ReloadAsync()
    {
        _filter = new AuditFilter
        {
            Actor = Given(_actor),
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

    private void Show(AuditRecord record) => _shown = record;

    private static string? Given(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static DateTime? AsUtc(DateTime? typed) => typed is { } time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : null;

    private static string Where(AuditRecord record) =>
        record.Instance is null ? string.Join(", ", record.Resources.Take(2)) : $"{record.Instance}/{record.Database}";

    private static string What(AuditRecord record) =>
        record.Sql is { } sql ? TextPlaces.Excerpt(sql, 0, Math.Max(1, sql.Length)) : string.Join(" ", record.Details.Select(fact => $"{fact.Key}={fact.Value}"));

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
