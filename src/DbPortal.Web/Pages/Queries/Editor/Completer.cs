using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Queries.Tree;

namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>Offers names for a place in a statement: columns of the tables it names, tables, schemas. Only of what the person may see.</summary>
internal sealed class Completer(CatalogView catalog, bool backticks, Texts texts)
{
    private const int Most = 300;

    private static readonly HashSet<string> s_tablePlaces = new(StringComparer.OrdinalIgnoreCase) { "from", "join", "update", "into", "table", "using" };

    /// <summary>The names, best first.</summary>
    public IReadOnlyList<CompletionItem> Complete(string statement, int position)
    {
        var at = Math.Clamp(position, 0, statement.Length);
        var words = SqlWords.Read(statement);
        var before = words.Where(word => word.Start < at).ToList();
        var typed = before.Count > 0 && before[^1].IsName && before[^1].Start + before[^1].Text.Length >= at ? before[^1].Text : "";
        if (typed.Length > 0)
            before.RemoveAt(before.Count - 1);
        var scope = StatementScope.Read(catalog, words);
        var items = before.Count > 1 && before[^1].Is(".") && before[^2].IsName
            ? Qualified(before[^2].Text, before.Count > 3 && before[^3].Is(".") ? before[^4].Text : null, scope)
            : Plain(before.Count > 0 && before[^1].IsName && s_tablePlaces.Contains(before[^1].Text), scope);
        return [.. items.Where(item => item.Label.Contains(typed, StringComparison.OrdinalIgnoreCase)).Take(Most)];
    }

    private IEnumerable<CompletionItem> Qualified(string qualifier, string? outer, IReadOnlyList<TableInScope> scope)
    {
        if (outer is null && scope.FirstOrDefault(table => table.Name.Equals(qualifier, StringComparison.OrdinalIgnoreCase)) is { } named)
            return Columns(named, 20);
        var inSchema = catalog.Relations.Where(relation => relation.Schema.Equals(qualifier, StringComparison.OrdinalIgnoreCase)).ToList();
        if (inSchema.Count > 0)
            return inSchema.Select(relation => Table(relation, qualified: false, 10));
        return StatementScope.Find(catalog, outer, qualifier) is { } found ? Columns(new(qualifier, found, []), 10) : [];
    }

    private IEnumerable<CompletionItem> Plain(bool wantsTable, IReadOnlyList<TableInScope> scope)
    {
        var tables = catalog.Relations.Select(relation => Table(relation, qualified: !catalog.SearchPath.Contains(relation.Schema), wantsTable ? 20 : -5));
        var common = scope.Where(table => table.Relation is null).Select(table => new CompletionItem(table.Name, Quote(table.Name), "alias", "WITH", wantsTable ? 25 : 5));
        var schemas = catalog.Schemas.Count > 1
            ? catalog.Schemas.Select(schema => new CompletionItem(schema.Name, Quote(schema.Name), "schema", texts["completion.schema"], -20))
            : [];
        if (wantsTable)
            return common.Concat(tables).Concat(schemas);
        var columns = scope.SelectMany(table => Columns(table, 30)).DistinctBy(item => (item.Label, item.Detail));
        var aliases = scope.Where(table => table.Relation is not null)
            .Select(table => new CompletionItem(table.Name, Quote(table.Name), "alias", table.Relation?.Name, 10));
        return columns.Concat(aliases).Concat(common).Concat(tables).Concat(Routines()).Concat(schemas).DistinctBy(item => (item.Label, item.Kind));
    }

    private IEnumerable<CompletionItem> Routines() =>
        catalog.Routines.Where(routine => routine.Kind is RoutineKind.Function or RoutineKind.Aggregate or RoutineKind.Window).Select(routine =>
        {
            var name = catalog.SearchPath.Contains(routine.Schema) ? Quote(routine.Name) : $"{Quote(routine.Schema)}.{Quote(routine.Name)}";
            return new CompletionItem(routine.Name, name, "function", RoutineWords.Signature(routine), -12);
        });

    private IEnumerable<CompletionItem> Columns(TableInScope table, int boost)
    {
        if (table.Relation is not { } relation)
            return table.Columns.Select(column => new CompletionItem(column, Quote(column), "column", table.Name, boost));
        return relation.Columns.Where(column => !column.Hidden).Select(column =>
        {
            var masked = catalog.Shields.ContainsKey(new(relation.Schema, relation.Name, column.Name));
            return new CompletionItem(column.Name, Quote(column.Name), masked ? "masked" : "column", $"{column.Type} · {table.Name}", boost);
        });
    }

    private CompletionItem Table(Relation relation, bool qualified, int boost)
    {
        var view = relation.Kind is RelationKind.View or RelationKind.MaterializedView;
        var insert = qualified ? $"{Quote(relation.Schema)}.{Quote(relation.Name)}" : Quote(relation.Name);
        return new(relation.Name, insert, view ? "view" : "table", qualified ? relation.Schema : relation.Comment, boost);
    }

    private string Quote(string name) => SqlNames.Quote(name, backticks);
}
