using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Targets;

/// <summary>
/// What somebody may see of a catalog: relations they hold <c>catalog.view</c> or <c>query.read</c> on, without texts of definitions or defaults, and the
/// masks that hold for them.
/// </summary>
public sealed record CatalogView(
    string Instance,
    string Database,
    ServerVersion Server,
    IReadOnlyList<string> SearchPath,
    IReadOnlyList<Schema> Schemas,
    IReadOnlyList<Relation> Relations,
    IReadOnlyDictionary<ColumnName, ColumnShield> Shields)
{
    /// <summary>
    /// Routines of schemas they hold <c>catalog.view</c> on as a whole, without their texts and the defaults of their arguments. A right on some tables of a
    /// schema is none on its routines.
    /// </summary>
    public IReadOnlyList<Routine> Routines { get; init; } = [];
}
