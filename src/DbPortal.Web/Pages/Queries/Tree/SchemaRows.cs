using System.Globalization;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using DbPortal.Web.Localization;

namespace DbPortal.Web.Pages.Queries.Tree;

/// <summary>Flattens a schema into the rows of the tree, as far as they are expanded or match the filter.</summary>
internal sealed class SchemaRows(CatalogView catalog, bool backticks, Texts texts)
{
    private readonly ILookup<string, Relation> _relations = catalog.Relations.Where(relation => relation.Kind != RelationKind.Sequence).ToLookup(relation => relation.Schema, StringComparer.Ordinal);

    private readonly ILookup<string, Routine> _routines = catalog.Routines.Where(routine => routine.Kind != RoutineKind.Operator).ToLookup(routine => routine.Schema, StringComparer.Ordinal);

    /// <summary>The rows to show. A filter opens every schema and group that holds a match.</summary>
    public List<TreeRow> Build(IReadOnlySet<string> expanded, string filter)
    {
        var rows = new List<TreeRow>();
        var words = filter.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var schemas = catalog.Schemas.Where(schema => _relations.Contains(schema.Name) || _routines.Contains(schema.Name)).ToList();
        // A single schema is a step that tells nothing.
        var level = schemas.Count > 1 ? 1 : 0;
        foreach (var entry in schemas)
        {
            var inside = SchemaContent(entry.Name, level, expanded, words);
            if (words.Length > 0 && inside.Count == 0)
                continue;
            if (level == 1)
                rows.Add(new($"s:{entry.Name}", 0, "schema", entry.Name, null, true, Quote(entry.Name), entry.Comment, false));
            if (level == 0 || words.Length > 0 || expanded.Contains($"s:{entry.Name}"))
                rows.AddRange(inside);
        }
        return rows;
    }

    private List<TreeRow> SchemaContent(string name, int level, IReadOnlySet<string> expanded, string[] words)
    {
        var rows = new List<TreeRow>();
        var relations = _relations[name].Where(relation => Matches(relation, words)).ToList();
        AddGroup(rows, name, level, "tables", [.. relations.Where(IsTable)], expanded, words);
        AddGroup(rows, name, level, "views", [.. relations.Where(relation => !IsTable(relation))], expanded, words);
        AddRoutines(rows, name, level, expanded, words);
        return rows;
    }

    private void AddRoutines(List<TreeRow> rows, string owner, int level, IReadOnlySet<string> expanded, string[] words)
    {
        var routines = _routines[owner].Where(routine => words.All(word => Contains(routine.Name, word) || Contains(routine.Schema, word))).ToList();
        if (routines.Count == 0)
            return;
        var key = $"g:{owner}:routines";
        rows.Add(new(key, level, "folder", texts["tree.routines"], Number(routines.Count), true, null, null, false));
        if (words.Length > 0 || expanded.Contains(key))
            rows.AddRange(routines.OrderBy(routine => routine.Name, StringComparer.OrdinalIgnoreCase).Select((routine, at) => RoutineRow(routine, level + 1, at)));
    }

    /// <summary>Overloads share a name, so the place in the list is part of the key.</summary>
    private TreeRow RoutineRow(Routine routine, int level, int at)
    {
        var signature = RoutineWords.Signature(routine);
        var call = $"{(catalog.SearchPath.Contains(routine.Schema, StringComparer.Ordinal) ? "" : Quote(routine.Schema) + ".")}{Quote(routine.Name)}()";
        var hint = $"{texts[$"routine.{routine.Kind}"]} {routine.Schema}.{routine.Name}{signature}";
        return new($"f:{routine.Schema}.{routine.Name}#{at}", level, "function", routine.Name, signature, false, call, routine.Comment is null ? hint : $"{hint}\n{routine.Comment}", false);
    }

    private void AddGroup(List<TreeRow> rows, string owner, int level, string group, List<Relation> relations, IReadOnlySet<string> expanded, string[] words)
    {
        if (relations.Count == 0)
            return;
        var key = $"g:{owner}:{group}";
        rows.Add(new(key, level, "folder", texts[$"tree.{group}"], Number(relations.Count), true, null, null, false));
        if (words.Length == 0 && !expanded.Contains(key))
            return;
        foreach (var relation in relations.OrderBy(relation => relation.Name, StringComparer.OrdinalIgnoreCase))
        {
            rows.Add(RelationRow(relation, level + 1));
            if (!expanded.Contains(RelationKey(relation)))
                continue;
            AddColumns(rows, relation, level + 2);
            AddIndexes(rows, relation, level + 2, expanded);
        }
    }

    private TreeRow RelationRow(Relation relation, int level)
    {
        var insert = SqlNames.Of(relation, catalog.SearchPath, backticks);
        var rows = relation.RowEstimate is >= 0 and { } estimate ? $"~{Short(estimate)}" : null;
        return new(RelationKey(relation), level, IsTable(relation) ? "table" : "view", relation.Name, rows, relation.Columns.Count > 0, insert,
            relation.Comment ?? (rows is null ? relation.FullName.ToString() : texts["tree.rows", relation.FullName, Number(relation.RowEstimate ?? 0)]), false)
        {
            Relation = relation,
        };
    }

    /// <summary>What an index of an expression is over may quote values, so only names of columns are told.</summary>
    private void AddIndexes(List<TreeRow> rows, Relation relation, int level, IReadOnlySet<string> expanded)
    {
        if (relation.Indexes.Count == 0)
            return;
        var key = $"i:{relation.FullName}";
        rows.Add(new(key, level, "folder", texts["tree.indexes"], Number(relation.Indexes.Count), true, null, null, false));
        if (!expanded.Contains(key))
            return;
        var names = relation.Columns.Select(column => column.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var index in relation.Indexes)
        {
            var columns = string.Join(", ", index.Columns.Select(column => names.Contains(column) ? column : "…"));
            var kind = index.IsPrimary ? texts["tree.index.primary"] : index.IsUnique ? texts["tree.index.unique"] : texts["tree.index"];
            rows.Add(new($"{key}.{index.Name}", level + 1, index.IsPrimary ? "pk" : "index", index.Name, columns, false, null, $"{kind}: {index.Name} ({columns})", false));
        }
    }

    private void AddColumns(List<TreeRow> rows, Relation relation, int level)
    {
        var primary = relation.Indexes.Where(index => index.IsPrimary).SelectMany(index => index.Columns).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var foreign = relation.ForeignKeys.SelectMany(key => key.Columns.Select(column => (column, key))).ToLookup(pair => pair.column, pair => pair.key, StringComparer.OrdinalIgnoreCase);
        foreach (var column in relation.Columns.Where(column => !column.Hidden))
        {
            var shield = catalog.Shields.GetValueOrDefault(new(relation.Schema, relation.Name, column.Name));
            var icon = shield is not null ? "lock" : primary.Contains(column.Name) ? "pk" : foreign.Contains(column.Name) ? "fk" : "column";
            var hint = shield is not null ? ShieldWords.Of(shield, texts)
                : foreign[column.Name].FirstOrDefault() is { } key ? $"→ {key.Target}({string.Join(", ", key.TargetColumns)})"
                : column.Comment ?? $"{column.Name} {column.Type}";
            rows.Add(new($"c:{relation.FullName}.{column.Name}", level, icon, column.Name, column.Type, false,
                Quote(column.Name), hint, shield is not null));
        }
    }

    private static bool Matches(Relation relation, string[] words) =>
        words.All(word => Contains(relation.Name, word) || Contains(relation.Schema, word) || relation.Columns.Any(column => Contains(column.Name, word)));

    private string Quote(string name) => SqlNames.Quote(name, backticks);

    private static bool Contains(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string RelationKey(Relation relation) => $"r:{relation.FullName}";

    private static bool IsTable(Relation relation) => relation.Kind is not (RelationKind.View or RelationKind.MaterializedView or RelationKind.SystemView);

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);

    private static string Short(long number) => number switch
    {
        >= 1_000_000_000 => (number / 1e9).ToString("0.#", CultureInfo.CurrentCulture) + "G",
        >= 1_000_000 => (number / 1e6).ToString("0.#", CultureInfo.CurrentCulture) + "M",
        >= 1_000 => (number / 1e3).ToString("0.#", CultureInfo.CurrentCulture) + "k",
        _ => Number(number),
    };
}
