namespace DbPortal.Gateway.Queries;

/// <summary>
/// An open tab of one person's editor, kept as it is typed. <paramref name="WorksheetId"/>: the worksheet it shows, with the version it began from;
/// null for a draft. <paramref name="Version"/> rises with each save of the tab.
/// </summary>
public sealed record EditorTab(
    string Id,
    string Title,
    string Text,
    WorksheetTarget Target,
    string? WorksheetId,
    long WorksheetVersion,
    int Position,
    bool Active,
    long Version);
