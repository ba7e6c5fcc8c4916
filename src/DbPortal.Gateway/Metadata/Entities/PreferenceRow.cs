namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>A person's preferences.</summary>
internal sealed class PreferenceRow
{
    public required string Member { get; init; }
    public string? Language { get; set; }
    public string? Theme { get; set; }
}
