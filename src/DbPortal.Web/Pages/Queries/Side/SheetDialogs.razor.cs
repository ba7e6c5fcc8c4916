using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Components.Controls;
using Microsoft.AspNetCore.Components;

namespace DbPortal.Web.Pages.Queries.Side;

/// <summary>The dialogs around worksheets: name, share, delete.</summary>
public sealed partial class SheetDialogs
{
    private Modal _nameDialog = default!; // set by the renderer before any handler runs
    private ShareDialog _shareDialog = default!; // set by the renderer before any handler runs
    private Modal _deleteDialog = default!; // set by the renderer before any handler runs
    private SqlTab? _tab;
    private Worksheet? _sheet;
    private string _name = "";
    private string? _problem;

    /// <summary>Who acts.</summary>
    [Parameter] public Principal? Principal { get; set; }

    /// <summary>A worksheet was changed; null: it is gone.</summary>
    [Parameter] public EventCallback<Worksheet?> OnChanged { get; set; }

    /// <summary>A tab became a worksheet.</summary>
    [Parameter] public EventCallback<(SqlTab Tab, Worksheet Sheet)> OnCreated { get; set; }

    [Inject] private WorksheetShelf Shelf { get; set; } = default!; // injected

    /// <summary>Asks for the name of a new worksheet made of a tab.</summary>
    public void Create(SqlTab tab)
    {
        (_tab, _sheet, _name, _problem) = (tab, null, tab.Kept.Title, null);
        _nameDialog.Open();
    }

    /// <summary>Asks for another name.</summary>
    public void RenameAsync(Worksheet sheet)
    {
        (_tab, _sheet, _name, _problem) = (null, sheet, sheet.Name, null);
        _nameDialog.Open();
    }

    /// <summary>Asks whom it is shared with.</summary>
    public void ShareAsync(Worksheet sheet) => _shareDialog.Open(sheet);

    /// <summary>Asks whether it is really to go.</summary>
    public void DeleteAsync(Worksheet sheet)
    {
        _sheet = sheet;
        _deleteDialog.Open();
    }

    private async Task NameAsync()
    {
        if (Principal is null || string.IsNullOrWhiteSpace(_name))
            return;
        var result = _sheet is { } sheet ? await Shelf.RenameAsync(Principal, sheet.Id, _name.Trim(), CancellationToken.None)
            : _tab is { } tab ? await Shelf.CreateAsync(Principal, _name.Trim(), tab.Kept.Text, tab.Kept.Target, CancellationToken.None)
            : null;
        if (result is WorksheetResult.Saved saved && _tab is not null)
            await OnCreated.InvokeAsync((_tab, saved.Worksheet));
        await FinishAsync(result, _nameDialog);
    }

    private async Task RemoveAsync()
    {
        if (Principal is not null && _sheet is not null)
            await Shelf.DeleteAsync(Principal, _sheet.Id, CancellationToken.None);
        await _deleteDialog.CloseAsync();
        await OnChanged.InvokeAsync(null);
    }

    private async Task FinishAsync(WorksheetResult? result, Modal dialog)
    {
        if (result is WorksheetResult.Saved saved)
        {
            await dialog.CloseAsync();
            await OnChanged.InvokeAsync(saved.Worksheet);
        }
        else if (result is not null)
        {
            _problem = SheetWords.Of(result, T);
        }
    }
}
