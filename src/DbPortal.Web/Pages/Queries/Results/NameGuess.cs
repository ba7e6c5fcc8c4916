using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Web.Pages.Queries.Editor;

namespace DbPortal.Web.Pages.Queries.Results;

/// <summary>Guesses which name somebody meant who wrote one that is not there; only among names they may see.</summary>
internal static class NameGuess
{
    /// <summary>The nearest name, or null when none is near.</summary>
    public static string? For(Violation violation, string sql, CatalogView? catalog)
    {
        if (catalog is null || violation.Arguments.Count == 0)
            return null;
        var written = violation.Arguments[0].Split('.')[^1];
        return violation.Key switch
        {
            ViolationKeys.UnknownRelation => NearestName.Of(written, catalog.Relations.Select(relation => relation.Name).Distinct(StringComparer.OrdinalIgnoreCase)),
            ViolationKeys.UnknownColumn => NearestName.Of(written, ColumnsOf(sql, catalog)),
            _ => null,
        };
    }

    private static IEnumerable<string> ColumnsOf(string sql, CatalogView catalog) =>
        StatementScope.Read(catalog, SqlWords.Read(sql))
            .SelectMany(table => table.Relation is { } relation ? relation.Columns.Where(column => !column.Hidden).Select(column => column.Name) : table.Columns)
            .Distinct(StringComparer.OrdinalIgnoreCase);
}
