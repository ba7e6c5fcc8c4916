namespace DbPortal.Gateway.Queries;

/// <summary>The database a text was last run on; all null when none was chosen.</summary>
public sealed record WorksheetTarget(string? Instance, string? Database, string? Schema)
{
    /// <summary>None chosen.</summary>
    public static readonly WorksheetTarget None = new(null, null, null);
}
