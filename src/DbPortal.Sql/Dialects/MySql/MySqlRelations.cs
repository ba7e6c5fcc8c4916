using System.Collections.Frozen;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>What names of relations mean, and what the server's own relations can show. From the data file <c>system_relations.tsv</c>.</summary>
internal sealed class MySqlRelations
{
    private static readonly FrozenSet<string> SystemSchemas =
        new[] { "information_schema", "mysql", "performance_schema", "sys" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, Entry> _entries;
    private readonly bool _isMariaDb;

    private MySqlRelations(FrozenDictionary<string, Entry> entries, bool isMariaDb)
    {
        _entries = entries;
        _isMariaDb = isMariaDb;
    }

    /// <summary>Reads the relations of this server: each line is schema.name, a class, the servers it holds for, and the columns it holds for.</summary>
    public static MySqlRelations For(MySqlFeatures features)
    {
        var entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (var fields in MySqlData.Read("system_relations.tsv"))
        {
            if (!MySqlData.Holds(fields[2], features.Server))
                continue;
            var columns = fields.Length > 3 ? fields[3].Split(',').ToHashSet(StringComparer.OrdinalIgnoreCase) : null;
            entries.Add(fields[0], new Entry(Enum.Parse<SystemRelationClass>(fields[1]), columns));
        }
        return new MySqlRelations(entries.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), features.IsMariaDb);
    }

    /// <summary>The class of a relation of the server's own; one that the file does not know is taken for the worst.</summary>
    public SystemRelationClass? ClassOf(Relation relation) => !SystemSchemas.Contains(relation.Schema) ? null
        : Find(relation) is { } entry ? entry.Class
        : SystemRelationClass.Data;

    /// <summary>The class of one column: where the file names columns, the others hold names and numbers only.</summary>
    public SystemRelationClass? ClassOf(Relation relation, Column column) =>
        Find(relation) is { Columns: { } columns } && SystemSchemas.Contains(relation.Schema) && !columns.Contains(column.Name)
            ? SystemRelationClass.Names
            : ClassOf(relation);

    private Entry? Find(Relation relation) => _entries.GetValueOrDefault($"{relation.Schema}.{relation.Name}");

    /// <summary>The relation of a name: the first schema of the path when it names none. Names in information_schema ignore case everywhere.</summary>
    public Relation? Resolve(ObjectName name, CatalogSnapshot catalog, IReadOnlyList<string> searchPath)
    {
        if (name.Parts.Count > 2)
            return null;
        var schema = name.Qualifier?.Name ?? (searchPath.Count > 0 ? searchPath[0] : null);
        if (schema is null)
            return null;
        return catalog.Find(schema, name.Last.Name)
            ?? FindInformationSchema(schema, name.Last.Name, catalog)
            ?? (_isMariaDb ? SequenceTable(schema, name.Last.Name) : null);
    }

    private static Relation? FindInformationSchema(string schema, string name, CatalogSnapshot catalog)
    {
        if (!schema.Equals("information_schema", StringComparison.OrdinalIgnoreCase))
            return null;
        return catalog.Find("information_schema", name.ToUpperInvariant()) ?? catalog.Find("information_schema", name.ToLowerInvariant())
            ?? catalog.Relations.FirstOrDefault(r => r.Schema.Equals(schema, StringComparison.OrdinalIgnoreCase) && r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>MariaDB makes <c>seq_1_to_100</c> and <c>seq_1_to_100_step_3</c> on demand: numbers and nothing else.</summary>
    private static Relation? SequenceTable(string schema, string name)
    {
        var parts = name.ToLowerInvariant().Split('_');
        var isSequence = parts is ["seq", var from, "to", var to] && IsNumber(from) && IsNumber(to)
            || parts is ["seq", var first, "to", var last, "step", var step] && IsNumber(first) && IsNumber(last) && IsNumber(step);
        return isSequence ? new Relation(schema, name, RelationKind.Table, [new Column("seq", 1, "bigint(20) unsigned", TypeClass.Integer, false)]) : null;
    }

    private static bool IsNumber(string text) => text.Length is > 0 and < 20 && text.All(char.IsAsciiDigit);

    private sealed record Entry(SystemRelationClass Class, HashSet<string>? Columns);
}
