namespace DbPortal.Gateway.Queries;

/// <summary>Some runs, newest first; <paramref name="Next"/> is the cursor of the following page, null at the end.</summary>
public sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries, string? Next);
