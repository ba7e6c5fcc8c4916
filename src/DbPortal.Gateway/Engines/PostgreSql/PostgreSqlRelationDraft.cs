using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>A relation while its parts are still being read.</summary>
internal sealed class PostgreSqlRelationDraft(uint oid, RelationName name, RelationKind kind)
{
    public uint Oid { get; } = oid;
    public RelationName Name { get; } = name;
    public string? Definition { get; init; }
    public string? Comment { get; init; }
    public long? RowEstimate { get; init; }
    public List<RelationName> Parents { get; } = [];
    public List<RelationName> Children { get; } = [];
    public List<TableIndex> Indexes { get; } = [];
    public List<ForeignKey> ForeignKeys { get; } = [];
    public List<Trigger> Triggers { get; } = [];

    /// <summary>The finished relation.</summary>
    public Relation ToRelation(IReadOnlyList<Column>? columns) => new(Name.Schema, Name.Name, kind, columns ?? [])
    {
        Oid = Oid,
        Definition = Definition,
        Comment = Comment,
        RowEstimate = RowEstimate,
        Parents = Parents,
        Children = Children,
        Indexes = Indexes,
        ForeignKeys = ForeignKeys,
        Triggers = Triggers,
    };
}
