using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Web.Components.Controls;
using DbPortal.Web.Identity;
using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Queries.Editor;
using DbPortal.Web.Pages.Queries.Side;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace DbPortal.Web.Pages.Queries;

/// <summary>The page people work in: schema, tabs, editor, results. Its parts: tabs, targets, runs, worksheets.</summary>
public sealed partial class SqlPage : IDisposable
{
    private static readonly (string View, string Icon)[] s_views = [("schema", "schema"), ("sheets", "sheets"), ("history", "history")];

    private readonly CancellationTokenSource _gone = new();
    private SqlEditor _editor = default!; // set by the renderer before any handler runs
    private SheetDialogs _dialogs = default!; // set by the renderer before any handler runs
    private Modal _confirm = default!; // set by the renderer before any handler runs
    private Principal? _principal;
    private string _view = "schema";
    private bool _sideOpen;

    [Inject] private CurrentPrincipal Identity { get; set; } = default!; // injected
    [Inject] private DemoMode Demo { get; set; } = default!; // injected
    [Inject] private CatalogBrowser Browser { get; set; } = default!; // injected
    [Inject] private EditorTabs Kept { get; set; } = default!; // injected
    [Inject] private WorksheetShelf Shelf { get; set; } = default!; // injected
    [Inject] private QueryPipeline Pipeline { get; set; } = default!; // injected
    [Inject] private QueryRuns Runs { get; set; } = default!; // injected
    [Inject] private OpenDatabase Open { get; set; } = default!; // injected
    [Inject] private TabRuns LastRuns { get; set; } = default!; // injected
    [Inject] private AccessDesk Access { get; set; } = default!; // injected
    [Inject] private Toasts Toasts { get; set; } = default!; // injected
    [Inject] private LocalTime Local { get; set; } = default!; // injected
    [Inject] private TimeProvider Clock { get; set; } = default!; // injected
    [Inject] private IJSRuntime Js { get; set; } = default!; // injected
    [Inject] private NavigationManager Navigation { get; set; } = default!; // injected
    [Inject] private AntiforgeryStateProvider Antiforgery { get; set; } = default!; // injected

    /// <summary>A database to open, <c>instance/database</c>, as the command palette names it.</summary>
    [SupplyParameterFromQuery(Name = "on")] public string? On { get; set; }

    /// <summary>A table of the database in front whose rows to show, <c>schema.table</c>.</summary>
    [SupplyParameterFromQuery(Name = "table")] public string? Table { get; set; }

    /// <summary>The id of a worksheet to open.</summary>
    [SupplyParameterFromQuery(Name = "sheet")] public string? Sheet { get; set; }

    private bool IsAsked => On is not null || Table is not null || Sheet is not null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        foreach (var tab in _tabs)
        {
            if (Identity.Ended)
                tab.Run?.Run.Cancel();
            LastRuns.Keep(tab);
            tab.Dispose();
        }
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _principal = await Identity.GetAsync(_gone.Token);
        if (_principal is null)
            return;
        _canShare = Access.PermissionsOf(_principal).Contains(Permissions.WorksheetShare);
        var targets = await Browser.ListAsync(_principal, _gone.Token);
        (_targets, _listed) = (targets.Databases, true);
        foreach (var (instance, reason) in targets.Unreachable)
            Toasts.Show($"{instance}: {reason}", danger: true);
        _sheets = await Shelf.ListAsync(_principal, _gone.Token);
        await LoadTabsAsync(_principal);
        await TabsLoadedAsync();
    }

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Current is not null && IsAsked)
            await OpenRequestedAsync();
    }

    private async Task ShowSideAsync(string view)
    {
        _view = view;
        if (view == "sheets")
            await ReloadSheetsAsync();
    }

    /// <summary>The session may have been ended in another tab: then nothing more is done here, what goes on is stopped, and the sign-in page comes.</summary>
    private async Task<bool> IsSignedInAsync()
    {
        if (await Identity.GetAsync(CancellationToken.None) is not null)
            return true;
        foreach (var tab in _tabs)
            tab.Run?.Run.Cancel();
        Navigation.NavigateTo("sign-in?error=ended&returnUrl=%2Fsql", forceLoad: true);
        return false;
    }

    private Task InsertAsync(string text)
    {
        _sideOpen = false; // on a narrow screen it lies over the editor
        return _editor.InsertAsync(text);
    }

    private Task Refresh() => InvokeAsync(StateHasChanged);
}
