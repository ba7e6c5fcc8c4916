using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace DbPortal.Web.Pages.Queries.Tree;

/// <summary>The structure of the chosen database: virtual, so ten thousand tables cost no more than thirty.</summary>
public sealed partial class SchemaTree
{
    private readonly HashSet<string> _expanded = new(StringComparer.Ordinal);
    private SchemaRows? _source;
    private CatalogView? _shown;
    private List<TreeRow> _rows = [];
    private Dictionary<string, int> _places = [];
    private string _filter = "";
    private int _at;
    private TreeRow? _menuRow;
    private ElementReference _menu;

    /// <summary>What to show; null while there is nothing.</summary>
    [Parameter] public CatalogView? Catalog { get; set; }

    /// <summary>Why there is nothing.</summary>
    [Parameter] public string? Problem { get; set; }

    /// <summary>It is being read.</summary>
    [Parameter] public bool Busy { get; set; }

    /// <summary>What to say where no database is chosen.</summary>
    [Parameter] public string None { get; set; } = "";

    /// <summary>The dialect quotes names in backticks.</summary>
    [Parameter] public bool Backticks { get; set; }

    /// <summary>A name is to be written into the editor.</summary>
    [Parameter] public EventCallback<string> OnInsert { get; set; }

    /// <summary>The rows of a table or view are to be shown.</summary>
    [Parameter] public EventCallback<Relation> OnPeek { get; set; }

    /// <summary>It is to be read anew.</summary>
    [Parameter] public EventCallback OnRefresh { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_shown, Catalog))
            return;
        var another = Catalog?.Instance != _shown?.Instance || Catalog?.Database != _shown?.Database;
        _shown = Catalog;
        _source = Catalog is null ? null : new SchemaRows(Catalog, Backticks, T);
        if (another)
            OpenFirst();
        Rebuild();
    }

    /// <summary>A newly chosen database shows its tables, of the first schema on the search path.</summary>
    private void OpenFirst()
    {
        _expanded.Clear();
        (_filter, _at) = ("", 0);
        var first = Catalog?.SearchPath.FirstOrDefault(name => Catalog.Relations.Any(relation => relation.Schema == name))
            ?? (Catalog is { Relations: [var any, ..] } ? any.Schema : null);
        if (first is null)
            return;
        _expanded.Add($"s:{first}");
        _expanded.Add($"g:{first}:tables");
    }

    private void Rebuild()
    {
        _rows = _source?.Build(_expanded, _filter) ?? [];
        _places = new(_rows.Count, StringComparer.Ordinal);
        for (var i = 0; i < _rows.Count; i++)
            _places.TryAdd(_rows[i].Key, i);
        _at = Math.Clamp(_at, 0, Math.Max(0, _rows.Count - 1));
    }

    private int IndexOf(TreeRow row) => _places.GetValueOrDefault(row.Key, -1);

    private string? Expanded(TreeRow row) => !row.Expandable ? null : _expanded.Contains(row.Key) ? "true" : "false";

    private void Press(TreeRow row)
    {
        _at = IndexOf(row);
        if (row.Expandable)
            Toggle(row);
    }

    private void Toggle(TreeRow row)
    {
        if (!_expanded.Remove(row.Key))
            _expanded.Add(row.Key);
        Rebuild();
    }

    /// <summary>What a double click does: shows the rows of what has rows, writes every other name.</summary>
    private Task ActAsync(TreeRow row) =>
        row.Relation is { } relation ? OnPeek.InvokeAsync(relation)
        : row.Insert is { } name ? OnInsert.InvokeAsync(name)
        : Task.CompletedTask;

    private async Task OpenMenuAsync(TreeRow row, MouseEventArgs e)
    {
        _at = IndexOf(row);
        _menuRow = row;
        StateHasChanged();
        await using var shell = await Js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
        await shell.InvokeVoidAsync("openMenu", _menu, e.ClientX, e.ClientY);
    }

    private async Task CopyAsync(string name)
    {
        await using var shell = await Js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
        await shell.InvokeVoidAsync("copyText", name);
    }

    private string SelectOf(Relation relation) =>
        $"SELECT {string.Join(", ", relation.Columns.Where(column => !column.Hidden).Select(column => SqlNames.Quote(column.Name, Backticks)))} FROM {SqlNames.Of(relation, Catalog?.SearchPath ?? [], Backticks)}";

    private void OnFilterKey(KeyboardEventArgs e)
    {
        if (e.Key != "Escape")
            return;
        _filter = "";
        Rebuild();
    }

    private async Task OnKeyAsync(KeyboardEventArgs e)
    {
        if (_rows.Count == 0)
            return;
        var row = _rows[_at];
        var open = _expanded.Contains(row.Key);
        switch (e.Key)
        {
            case "ArrowDown": _at = Math.Min(_at + 1, _rows.Count - 1); break;
            case "ArrowUp": _at = Math.Max(_at - 1, 0); break;
            case "Home": _at = 0; break;
            case "End": _at = _rows.Count - 1; break;
            case "ArrowRight" when row.Expandable && !open:
            case "ArrowLeft" when row.Expandable && open: Toggle(row); break;
            case "ArrowLeft": _at = Parent(_at); break;
            case "Enter": await ActAsync(row); break;
        }
    }

    private int Parent(int at)
    {
        var level = _rows[at].Level;
        for (var i = at - 1; i >= 0; i--)
        {
            if (_rows[i].Level < level)
                return i;
        }
        return at;
    }
}
