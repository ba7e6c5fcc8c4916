using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>Reads what statements can be made over: the catalog's tables and views, and which of their columns show secrets when one looks.</summary>
internal static class FuzzSchemaReader
{
    private static readonly HashSet<string> Documents = new(StringComparer.OrdinalIgnoreCase)
    {
        "profile", "meta", "preferences", "attributes", "shipping", "contact_phones", "home_address", "gateway_response", "old_row", "new_row", "scopes", "doc",
    };

    public static async Task<FuzzSchema> ReadAsync(FuzzBench bench, CancellationToken cancellationToken)
    {
        var target = await bench.TargetAsync(bench.Direct, cancellationToken);
        var detector = new CanaryDetector();
        var tables = new List<FuzzTable>();
        foreach (var relation in target.Catalog.Relations.Where(r => IsOfTheCompany(r, target.Catalog)).OrderBy(r => r.FullName.ToString(), StringComparer.Ordinal))
        {
            var table = Describe(relation, target.Catalog, bench.Direct.Copy);
            var (answer, _) = await bench.AskDirectlyAsync(bench.Direct, $"SELECT * FROM {table.FullSql}", cancellationToken);
            if (answer is null || answer.Columns.Count != table.Columns.Count)
                continue;
            var columns = table.Columns.Select((c, i) => c with { Secret = detector.Scan([], [[.. answer.Rows.Select(r => new[] { r[i] })]], "").Count > 0 });
            tables.Add(table with { Columns = [.. columns] });
        }

        return new(tables);
    }

    private static bool IsOfTheCompany(Relation relation, CatalogSnapshot catalog) =>
        catalog.Schemas.Any(s => s.Name == relation.Schema && !s.IsSystem)
        && relation.Kind is not (RelationKind.SystemTable or RelationKind.SystemView or RelationKind.Sequence or RelationKind.VirtualTable)
        && !relation.Name.Contains("_fts", StringComparison.Ordinal) && !relation.Name.StartsWith("sqlite_", StringComparison.Ordinal)
        && !relation.Name.StartsWith("pg_", StringComparison.Ordinal);

    private static FuzzTable Describe(Relation relation, CatalogSnapshot catalog, FuzzCopy copy)
    {
        var engine = catalog.Server.Engine;
        var name = Quote(relation.Name, engine);
        var full = $"{copy.Neutral(relation.Schema).Replace("DATABASE", "shop" + FuzzCopy.NeutralSuffix, StringComparison.Ordinal)}.{name}";
        var isHome = catalog.Names.Equals(relation.Schema, catalog.SearchPath.FirstOrDefault(p => p != "pg_catalog" && p != "temp") ?? "");
        var columns = relation.Columns.Where(c => !c.Hidden).Select(c => new FuzzColumn(Quote(c.Name, engine), KindOf(c, engine), Secret: false) { Generated = c.GeneratedExpression is not null });
        return new(isHome ? name : full, name, [.. columns], relation.Kind is RelationKind.Table or RelationKind.PartitionedTable) { FullSql = full };
    }

    private static string Quote(string name, EngineKind engine)
    {
        var plain = name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') && name is not ("key" or "at" or "value" or "role");
        var quote = engine.NameQuote();
        return plain ? name : quote + name.Replace(quote, quote + quote, StringComparison.Ordinal) + quote;
    }

    private static FuzzKind KindOf(Column column, EngineKind engine)
    {
        var hasTypes = !engine.IsEmbedded();
        if (!hasTypes || engine.SchemasAreDatabases())
        {
            if (Documents.Contains(column.Name))
                return FuzzKind.Doc;
        }

        if (!hasTypes && column.TypeClass == TypeClass.Text)
            return DayOrText(column.Name);
        return column.TypeClass switch
        {
            TypeClass.Integer or TypeClass.Decimal or TypeClass.Float => FuzzKind.Number,
            TypeClass.Text => FuzzKind.Text,
            TypeClass.Enum when engine.SchemasAreDatabases() => FuzzKind.Text,
            TypeClass.Boolean => engine == EngineKind.PostgreSql ? FuzzKind.Truth : FuzzKind.Number,
            TypeClass.Date => FuzzKind.Day,
            TypeClass.Timestamp => FuzzKind.Moment,
            TypeClass.Binary => FuzzKind.Bytes,
            TypeClass.Json => FuzzKind.Doc,
            TypeClass.Array => FuzzKind.List,
            _ => FuzzKind.Other,
        };
    }

    private static FuzzKind DayOrText(string name) =>
        name.EndsWith("_on", StringComparison.Ordinal) || name is "dob" or "valid_from" or "valid_to" ? FuzzKind.Day
        : name.EndsWith("_at", StringComparison.Ordinal) || name is "at" or "Last Login" ? FuzzKind.Moment
        : FuzzKind.Text;
}
