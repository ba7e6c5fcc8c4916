using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>A relation while its parts are still being read.</summary>
internal sealed class MySqlRelationDraft(RelationName name, RelationKind kind)
{
    public RelationName Name { get; } = name;
    public string? Comment { get; init; }
    public long? RowEstimate { get; init; }
    public string? Definition { get; set; }
    public List<Column> Columns { get; } = [];
    public Dictionary<string, (List<string> Columns, bool IsUnique)> Indexes { get; } = [];
    public Dictionary<string, (RelationName Target, List<string> Columns, List<string> TargetColumns)> ForeignKeys { get; } = [];
    public List<Trigger> Triggers { get; } = [];

    /// <summary>The finished relation.</summary>
    public Relation ToRelation() => new(Name.Schema, Name.Name, kind, Columns)
    {
        Definition = Definition,
        Comment = Comment,
        RowEstimate = RowEstimate,
        Indexes = [.. Indexes.Select(i => new TableIndex(i.Key, i.Value.Columns, i.Key == "PRIMARY", i.Value.IsUnique))],
        ForeignKeys = [.. ForeignKeys.Select(k => new ForeignKey(k.Key, k.Value.Columns, k.Value.Target, k.Value.TargetColumns))],
        Triggers = Triggers,
    };
}
