using DbPortal.Sql.Catalog;

namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>A table a statement names, and the name its columns are reached by there. <paramref name="Columns"/>: of a CTE, as far as they are written down.</summary>
internal sealed record TableInScope(string Name, Relation? Relation, IReadOnlyList<string> Columns);
