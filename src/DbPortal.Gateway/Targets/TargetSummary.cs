using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Targets;

/// <summary>A database somebody may see. <paramref name="CanWrite"/>: <c>query.write</c> is held on something in it.</summary>
public sealed record TargetSummary(
    string Instance,
    string Database,
    EngineKind Engine,
    EnvironmentEntry Environment,
    IReadOnlyList<string> Projects,
    bool CanRead,
    bool CanWrite,
    bool CanExport);
