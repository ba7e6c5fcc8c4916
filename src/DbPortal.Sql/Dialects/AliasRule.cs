namespace DbPortal.Sql.Dialects;

/// <summary>Whether a name may mean a column of the select list, and what comes first.</summary>
public enum AliasRule
{
    /// <summary>Only tables' columns.</summary>
    None,

    /// <summary>A column of the select list wins.</summary>
    OutputFirst,

    /// <summary>A table's column wins.</summary>
    InputFirst,

    /// <summary>The server's choice is not simple: both count.</summary>
    Both,
}
