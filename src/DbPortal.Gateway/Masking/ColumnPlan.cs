using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// What happens to one output column: its mask (none: passed as it is), and what the server must say of it.
/// <paramref name="ExpectedName"/> null: the server chooses the name. <paramref name="DirectOrigins"/>: where <paramref name="IsDirect"/>, the base or
/// view columns the server may name as its origin.
/// </summary>
internal sealed record ColumnPlan(
    string? ExpectedName,
    MaskSpec Mask,
    string? SemanticType,
    string? Rule,
    bool IsDirect,
    IReadOnlyList<ColumnName> DirectOrigins,
    IReadOnlyList<string> Sources)
{
    /// <summary>The server may name a table as its origin that no catalog knows: the script made it.</summary>
    public bool FromMadeTable { get; init; }
}
