namespace DbPortal.Web.Api;

/// <summary>A personal token to be made.</summary>
internal sealed record TokenRequest
{
    /// <summary>What it is for; 1 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>When it ends; within 366 days. Ninety days from now where not said.</summary>
    public DateTimeOffset? Expires { get; init; }
}
