namespace DbPortal.Gateway.Tests.Forms;

/// <summary>What of two answers must be equal.</summary>
internal enum FormComparison
{
    /// <summary>Names of columns, and all rows in whatever order.</summary>
    Rows,

    /// <summary>Names of columns and how many rows: the values are of the moment or of the connection.</summary>
    Count,

    /// <summary>Names of columns: even the number of rows depends on when it is asked.</summary>
    Columns,
}
