namespace DbPortal.Sql.Analysis;

/// <summary>Which order a <see cref="RowSpot"/> sees.</summary>
internal enum RowSpotKind
{
    /// <summary>An aggregate that keeps the order of its rows: the order inside a group.</summary>
    Group,

    /// <summary>A row picked from a group: the order in which rows come to be grouped.</summary>
    Pick,

    /// <summary>A window function that numbers or picks rows.</summary>
    Window,

    /// <summary>A value that differs from row to row as they are made: nextval, a variable, a clock.</summary>
    Row,

    /// <summary>LIMIT, OFFSET, the first row of a value query: the order after ORDER BY.</summary>
    Cut,
}
