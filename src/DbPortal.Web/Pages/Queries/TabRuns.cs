namespace DbPortal.Web.Pages.Queries;

/// <summary>The last run of each tab for as long as the circuit lives: leaving the page and coming back loses no result.</summary>
internal sealed class TabRuns
{
    private readonly Dictionary<string, (TabRun Run, int? Showing)> _last = new(StringComparer.Ordinal);

    /// <summary>Gives a tab its last run back, if there was one.</summary>
    public void Restore(SqlTab tab)
    {
        if (_last.TryGetValue(tab.Id, out var last))
            (tab.Run, tab.Showing) = last;
    }

    /// <summary>Keeps what a tab shows.</summary>
    public void Keep(SqlTab tab)
    {
        if (tab.Run is { } run)
            _last[tab.Id] = (run, tab.Showing);
    }

    /// <summary>The tab was closed.</summary>
    public void Forget(SqlTab tab) => _last.Remove(tab.Id);
}
