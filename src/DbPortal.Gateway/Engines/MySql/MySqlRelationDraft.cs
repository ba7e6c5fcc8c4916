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

    /// <summary>MariaDB keeps the times of a row's version; unless they were declared, it lists them nowhere, and no star shows them.</summary>
    public bool IsVersioned { get; init; }

    /// <summary>A column was declared to hold the time of a version.</summary>
    public bool DeclaresRowTimes { get; set; }

    /// <summary>Called when all columns are read.</summary>
    public void AddRowTimes()
    {
        if (!IsVersioned || DeclaresRowTimes)
            return;
        foreach (var time in (string[])["row_start", "row_end"])
            Columns.Add(new(time, Columns.Count + 1, "timestamp(6)", TypeClass.Timestamp, false) { Hidden = true });
    }

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
