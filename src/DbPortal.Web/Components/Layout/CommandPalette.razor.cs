using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DbPortal.Web.Components.Layout;

/// <summary>Finds a page, a table of the database in front, a worksheet or a database by a few letters.</summary>
public sealed partial class CommandPalette
{
    private Controls.Modal _modal = default!; // set by the renderer before any handler runs
    private IReadOnlyList<PaletteItem> _items = [];
    private string _query = "";
    private int _at;

    [CascadingParameter] private ShellInfo Shell { get; set; } = default!;

    /// <summary>What begins with the words stands first; without words, only pages and databases.</summary>
    private List<PaletteItem> Shown =>
        [.. _items.Where(item => _query.Length > 0 ? Matches(item) : item.Icon is not ("table" or "view" or "sheet"))
            .OrderBy(item => item.Text.StartsWith(_query.Trim(), StringComparison.CurrentCultureIgnoreCase) ? 0 : 1).ThenBy(item => _query.Length > 0 ? item.Text.Length : 0).Take(30)];

    /// <summary>Opens it; the browser may have done so already, and letters be on their way.</summary>
    public async Task OpenAsync()
    {
        _items = [.. Pages()];
        _modal.Open();
        StateHasChanged();
        if (await Identity.GetAsync(CancellationToken.None) is not { } principal)
            return;
        var targets = await Browser.ListAsync(principal, CancellationToken.None);
        var sheets = await Shelf.ListAsync(principal, CancellationToken.None);
        _items = [.. _items, .. targets.Databases.Select(Database), .. sheets.Select(Sheet), .. Tables()];
        StateHasChanged();
    }

    private PaletteItem Sheet(DbPortal.Gateway.Queries.Worksheet sheet) => new("sheet", sheet.Name, T["palette.sheets"], $"sql?sheet={Uri.EscapeDataString(sheet.Id)}");

    private IEnumerable<PaletteItem> Tables() => OpenNow.Catalog is not { } catalog ? [] : catalog.Relations
        .Where(relation => relation.Kind != RelationKind.Sequence)
        .Select(relation => new PaletteItem(
            relation.Kind is RelationKind.View or RelationKind.MaterializedView ? "view" : "table",
            catalog.SearchPath.Contains(relation.Schema, StringComparer.Ordinal) ? relation.Name : relation.FullName.ToString(),
            $"{catalog.Instance} / {catalog.Database}",
            $"sql?table={Uri.EscapeDataString(relation.FullName.ToString())}"));

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
        if (Shell.Holds(Permissions.MaskingManage))
            yield return Page("masking/verify", "shield", "nav.verify");
    }

    private bool Matches(PaletteItem item) =>
        _query.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(word => item.Text.Contains(word, StringComparison.CurrentCultureIgnoreCase) || item.Group.Contains(word, StringComparison.CurrentCultureIgnoreCase));

    private void Reset() => (_query, _at) = ("", 0);

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
