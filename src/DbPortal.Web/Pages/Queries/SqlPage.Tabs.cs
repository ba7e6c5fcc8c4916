using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Pages.Queries;

/// <summary>The tabs: kept as they are typed, so that nothing is lost.</summary>
public sealed partial class SqlPage
{
    private readonly List<SqlTab> _tabs = [];
    private bool _editorReady;
    private int _saving;

    private SqlTab? Current { get; set; }

    private async Task LoadTabsAsync(Principal principal)
    {
        foreach (var kept in await Kept.LoadAsync(principal, _gone.Token))
        {
            var tab = new SqlTab(kept);
            LastRuns.Restore(tab);
            _tabs.Add(tab);
        }
        if (_tabs.Count == 0)
        {
            var first = _targets.FirstOrDefault(target => target.CanRead);
            var tab = new SqlTab(NewKept(T["tabs.query", 1], Demo.Active ? T["demo.firstQuery"] : "", first is null ? WorksheetTarget.None : new(first.Instance, first.Database, null), null));
            _tabs.Add(tab);
            await SaveAsync(tab, tab.Kept);
        }
        Current = _tabs.FirstOrDefault(tab => tab.Kept.Active) ?? _tabs[0];
    }

    private async Task EditorReadyAsync()
    {
        _editorReady = true;
        await TabsLoadedAsync();
    }

    /// <summary>The editor and the tabs are ready in either order.</summary>
    private async Task TabsLoadedAsync()
    {
        if (!_editorReady || Current is null)
            return;
        await _editor.OpenAsync(Current, Dialect);
        foreach (var tab in _tabs)
        {
            if (tab.Run is { Going: true } run)
                _ = WatchAsync(tab, run);
        }
        if (IsAsked)
            await OpenRequestedAsync();
        else
            await ReadCatalogAsync(false);
        await AnalyzeAsync(Current);
        await _editor.FocusAsync();
    }

    private async Task SelectAsync(SqlTab tab)
    {
        _sideOpen = false;
        if (tab != Current)
        {
            Current = tab;
            await _editor.OpenAsync(tab, Dialect);
            await ReadCatalogAsync(false);
            if (_principal is not null)
                await Kept.ArrangeAsync(_principal, [.. _tabs.Select(other => other.Id)], tab.Id, CancellationToken.None);
        }
        await _editor.FocusAsync();
    }

    private Task NewQueryAsync() => NewTabAsync(T["tabs.query", _tabs.Count + 1], "", Current?.Kept.Target, null);

    private async Task<SqlTab> NewTabAsync(string title, string text, WorksheetTarget? target, Worksheet? sheet)
    {
        var tab = new SqlTab(NewKept(title, text, target ?? WorksheetTarget.None, sheet));
        _tabs.Add(tab);
        await SaveAsync(tab, tab.Kept);
        await SelectAsync(tab);
        return tab;
    }

    private static EditorTab NewKept(string title, string text, WorksheetTarget target, Worksheet? sheet) =>
        new(Guid.NewGuid().ToString("N"), title, text, target, sheet?.Id, sheet?.Version ?? 0, 0, true, 0);

    private async Task CloseAsync(SqlTab tab)
    {
        var at = _tabs.IndexOf(tab);
        if (at < 0 || _principal is null || !await IsSignedInAsync())
            return;
        _tabs.RemoveAt(at);
        await _editor.CloseAsync(tab.Id);
        await Kept.CloseAsync(_principal, tab.Id, CancellationToken.None);
        LastRuns.Forget(tab);
        if (tab.Run is { } run)
        {
            run.Run.Cancel();
            Runs.Forget(run.Run.Id, _principal);
        }
        if (_tabs.Count == 0)
            await NewTabAsync(T["tabs.query", 1], "", tab.Kept.Target, null);
        else if (tab == Current)
            await SelectAsync(_tabs[Math.Min(at, _tabs.Count - 1)]);
        tab.Dispose();
    }

    private Task RenameAsync((SqlTab Tab, string Title) wanted) => SaveAsync(wanted.Tab, wanted.Tab.Kept with { Title = wanted.Title });

    /// <summary>The editor's text, some time after typing.</summary>
    private async Task<bool> SaveTextAsync(string id, string text, int version, int position)
    {
        if (_gone.IsCancellationRequested || _tabs.FirstOrDefault(tab => tab.Id == id) is not { } tab)
            return false;
        tab.TextVersion = version;
        if (!await SaveAsync(tab, tab.Kept with { Text = text, Position = position }))
            return false;
        await AnalyzeAsync(tab);
        return true;
    }

    /// <summary>False when nobody is signed in any more, and nothing was kept.</summary>
    private async Task<bool> SaveAsync(SqlTab tab, EditorTab wanted)
    {
        if (_principal is null || !await IsSignedInAsync())
            return false;
        tab.Kept = wanted with { Version = tab.Kept.Version };
        _saving++;
        await tab.Saving.WaitAsync();
        try
        {
            if (await Kept.SaveAsync(_principal, tab.Kept, CancellationToken.None) is { } saved)
                tab.Kept = tab.Kept with { Version = saved.Version };
            else
                await SaveOverAsync(tab, _principal);
        }
        finally
        {
            tab.Saving.Release();
            _saving--;
        }
        await Refresh();
        return true;
    }

    /// <summary>Another window saved a newer text: it goes on in a tab of its own, and this one is kept as it is here.</summary>
    private async Task SaveOverAsync(SqlTab tab, Principal principal)
    {
        var theirs = (await Kept.LoadAsync(principal, CancellationToken.None)).FirstOrDefault(kept => kept.Id == tab.Id);
        if (theirs is not null && theirs.Text != tab.Kept.Text)
        {
            var copy = new SqlTab(theirs with { Id = Guid.NewGuid().ToString("N"), Title = T["tabs.other", theirs.Title], Active = false, Version = 0 });
            if (await Kept.SaveAsync(principal, copy.Kept, CancellationToken.None) is { } kept)
                copy.Kept = kept;
            _tabs.Add(copy);
            Toasts.Show(T["tabs.conflict", theirs.Title]);
        }
        var mine = tab.Kept with { Version = theirs?.Version ?? 0 };
        if (await Kept.SaveAsync(principal, mine, CancellationToken.None) is { } saved)
            tab.Kept = saved;
        else
            Toasts.Show(T["tabs.tooMany", EditorTabs.MaxTabs], danger: true);
    }
}
