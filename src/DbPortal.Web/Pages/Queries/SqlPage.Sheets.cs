using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Pages.Queries;

/// <summary>Worksheets and history: texts that outlive their tab.</summary>
public sealed partial class SqlPage
{
    private IReadOnlyList<Worksheet> _sheets = [];
    private bool _canShare;

    /// <summary>The worksheet in the tab in front, if the person owns it and may share.</summary>
    private Worksheet? CurrentSheet =>
        _canShare && Current?.Kept.WorksheetId is { } id ? _sheets.FirstOrDefault(sheet => sheet.Id == id && sheet.Owner == _principal?.Id) : null;

    /// <summary>The tab's text is no longer that of its worksheet.</summary>
    private bool IsEdited(SqlTab tab) =>
        tab.Kept.WorksheetId is { } id && _sheets.FirstOrDefault(sheet => sheet.Id == id) is { } sheet && sheet.Text != tab.Kept.Text;

    private void ShareCurrent()
    {
        if (CurrentSheet is { } sheet)
            _dialogs.ShareAsync(sheet);
    }

    private async Task ReloadSheetsAsync()
    {
        if (_principal is not null)
            _sheets = await Shelf.ListAsync(_principal, _gone.Token);
        await Refresh();
    }

    /// <summary>What one did oneself to a worksheet is no conflict with the tab it is open in.</summary>
    private async Task SheetChangedAsync(Worksheet? sheet)
    {
        if (sheet is not null && _tabs.FirstOrDefault(tab => tab.Kept.WorksheetId == sheet.Id) is { } tab)
            await SaveAsync(tab, tab.Kept with { Title = sheet.Name, WorksheetVersion = sheet.Version });
        await ReloadSheetsAsync();
    }

    private async Task OpenSheetAsync(Worksheet sheet)
    {
        if (_tabs.FirstOrDefault(tab => tab.Kept.WorksheetId == sheet.Id) is { } open)
            await SelectAsync(open);
        else
            await NewTabAsync(sheet.Name, sheet.Text, sheet.Target.Instance is null ? Current?.Kept.Target : sheet.Target, sheet);
    }

    private Task OpenHistoryAsync(HistoryEntry entry) =>
        NewTabAsync(T["history.tab", Local.Clock(entry.AtUtc)], entry.Sql, new(entry.Instance, entry.Database, entry.Schema), null);

    /// <summary>Saves the tab's worksheet, or asks for a name to make one.</summary>
    private async Task KeepAsync()
    {
        if (_principal is null || Current is not { } tab || !await IsSignedInAsync())
            return;
        if (tab.Kept.WorksheetId is not { } id)
        {
            _dialogs.Create(tab);
            return;
        }
        var result = await Shelf.SaveAsync(_principal, id, tab.Kept.Text, tab.Kept.Target, tab.Kept.WorksheetVersion, CancellationToken.None);
        switch (result)
        {
            case WorksheetResult.Saved saved:
                await SheetCreatedAsync((tab, saved.Worksheet));
                break;
            case WorksheetResult.Conflict conflict:
                await OpenTheirsAsync(tab, conflict.Current);
                break;
            case WorksheetResult.NotFound:
                await SaveAsync(tab, tab.Kept with { WorksheetId = null });
                _dialogs.Create(tab);
                break;
            default:
                Toasts.Show(Side.SheetWords.Of(result, T), danger: true);
                break;
        }
    }

    /// <summary>Somebody else saved: their text opens beside, and saving once more puts this one over it.</summary>
    private async Task OpenTheirsAsync(SqlTab tab, Worksheet theirs)
    {
        await SaveAsync(tab, tab.Kept with { WorksheetVersion = theirs.Version });
        var copy = new SqlTab(NewKept(T["tabs.other", theirs.Name], theirs.Text, theirs.Target, null) with { Active = false });
        _tabs.Add(copy);
        await SaveAsync(copy, copy.Kept);
        Toasts.Show(T["worksheet.conflict", theirs.Name], danger: true);
    }

    private async Task SheetCreatedAsync((SqlTab Tab, Worksheet Sheet) kept)
    {
        await SaveAsync(kept.Tab, kept.Tab.Kept with { Title = kept.Sheet.Name, WorksheetId = kept.Sheet.Id, WorksheetVersion = kept.Sheet.Version });
        Toasts.Show(T["worksheet.saved", kept.Sheet.Name]);
        await ReloadSheetsAsync();
    }
}
