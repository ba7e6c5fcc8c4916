namespace DbPortal.Gateway.Access;

/// <summary>How a person likes the portal; null: as the workspace and the browser say.</summary>
public sealed record UserPreferences(string? Language, string? Theme)
{
    /// <summary>Nothing chosen.</summary>
    public static readonly UserPreferences None = new(null, null);
}
