using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Pages.Queries;

/// <summary>An open tab while its page lives: what is kept of it, and what was last run in it.</summary>
public sealed class SqlTab(EditorTab kept) : IDisposable
{
    /// <summary>The tab as it is kept.</summary>
    public EditorTab Kept { get; set; } = kept;

    /// <summary>Its name in the store and in the browser.</summary>
    public string Id => Kept.Id;

    /// <summary>The editor's count of changes when <see cref="Kept"/> was made; findings about an older text are worthless.</summary>
    public int TextVersion { get; set; }

    /// <summary>What the gateway said of that text.</summary>
    public AnalysisReport? Report { get; set; }

    /// <summary>The last run, if there was one since the page was opened.</summary>
    public TabRun? Run { get; set; }

    /// <summary>What was last to be run held no statement.</summary>
    public bool Blank { get; set; }

    /// <summary>What shows in the result area: a statement's index, or null for the messages.</summary>
    public int? Showing { get; set; }

    /// <summary>Saves of one tab follow each other, for each needs the version the one before made.</summary>
    public SemaphoreSlim Saving { get; } = new(1, 1);

    /// <inheritdoc/>
    public void Dispose() => Saving.Dispose();
}
