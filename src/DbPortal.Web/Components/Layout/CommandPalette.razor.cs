using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DbPortal.Web.Components.Layout;

/// <summary>Finds a page, a database or a worksheet by a few letters.</summary>
public sealed partial class CommandPalette
{
    private Controls.Modal _modal = default!; // set by the renderer before any handler runs
    private IReadOnlyList<PaletteItem> _items = [];
    private string _query = "";
    private int _at;

    [CascadingParameter] private ShellInfo Shell { get; set; } = default!;

    private List<PaletteItem> Shown => [.. _items.Where(Matches).Take(30)];

    /// <summary>Opens it, empty.</summary>
    public async Task OpenAsync()
    {
        (_query, _at) = ("", 0);
        _items = [.. Pages()];
        _modal.Open();
        StateHasChanged();
        if (await Identity.GetAsync(CancellationToken.None) is not { } principal)
            return;
        var targets = await Browser.ListAsync(principal, CancellationToken.None);
        _items = [.. _items, .. targets.Databases.Select(Database)];
        StateHasChanged();
    }

    private PaletteItem Database(TargetSummary target) =>
        new("database", $"{target.Instance} / {target.Database}", T["palette.databases"], $"sql?on={Uri.EscapeDataString($"{target.Instance}/{target.Database}")}");

    private IEnumerable<PaletteItem> Pages()
    {
        PaletteItem Page(string href, string icon, string key) => new(icon, T[key], T["palette.pages"], href);
        yield return Page("sql", "sql", "nav.sql");
        yield return Page("access", "key", "nav.access");
        if (Shell.Holds(Permissions.AuditRead))
            yield return Page("audit", "audit", "nav.audit");
        if (!SettingsDoors.OpenTo(Shell.Held))
            yield break;
        yield return Page("settings/instances", "server", "nav.instances");
        yield return Page("settings/projects", "project", "nav.projects");
        yield return Page("settings/people", "user", "nav.people");
        yield return Page("settings/groups", "users", "nav.groups");
        yield return Page("settings/roles", "role", "nav.roles");
        yield return Page("settings/bindings", "link", "nav.bindings");
        yield return Page("settings/masking", "mask", "nav.masking");
    }

    private bool Matches(PaletteItem item) =>
        _query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word => item.Text.Contains(word, StringComparison.CurrentCultureIgnoreCase)
                || item.Group.Contains(word, StringComparison.CurrentCultureIgnoreCase)
                || item.Href.Contains(word, StringComparison.OrdinalIgnoreCase));

    private async Task OnKeyAsync(KeyboardEventArgs e)
    {
        var shown = Shown;
        if (shown.Count == 0)
            return;
        if (e.Key == "ArrowDown")
            _at = (_at + 1) % shown.Count;
        else if (e.Key == "ArrowUp")
            _at = (_at + shown.Count - 1) % shown.Count;
        else if (e.Key == "Enter")
            await GoAsync(shown[Math.Min(_at, shown.Count - 1)]);
    }

    private async Task GoAsync(PaletteItem item)
    {
        await _modal.CloseAsync();
        Navigation.NavigateTo(item.Href);
    }
}
