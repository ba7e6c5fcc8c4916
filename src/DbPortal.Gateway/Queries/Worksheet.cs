using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// A named SQL text. <paramref name="Version"/> rises with every save and guards against overwriting somebody else's. <paramref name="CanEdit"/> is the
/// asking person's. <paramref name="Project"/>: everybody who may see a database of that project may read it.
/// </summary>
public sealed record Worksheet(
    string Id,
    string Name,
    Member Owner,
    string Text,
    WorksheetTarget Target,
    long Version,
    DateTime UpdatedUtc,
    IReadOnlyList<WorksheetShare> Shares,
    string? Project,
    bool CanEdit);
