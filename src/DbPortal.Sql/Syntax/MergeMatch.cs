namespace DbPortal.Sql.Syntax;

/// <summary>Which rows an arm of MERGE is for: it sees the tables that have one.</summary>
public enum MergeMatch
{
    /// <summary>Rows of both tables.</summary>
    Matched,

    /// <summary>Rows of the target alone.</summary>
    NotMatchedBySource,

    /// <summary>Rows of the source alone.</summary>
    NotMatchedByTarget,
}
