namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>
/// One piece of configuration: an instance, a role, a rule. The body is the entry as JSON without its secret; the secret is encrypted beside it.
/// One table for all kinds, for the configuration is always read whole and compared item by item.
/// </summary>
internal sealed class ConfigurationItem
{
    /// <summary>The manifest's section: <c>instances</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Unique within its kind.</summary>
    public required string Name { get; init; }

    /// <summary>Its order within the kind.</summary>
    public int Position { get; set; }

    /// <summary>The entry as JSON, written in one canonical way so that equal entries have equal text.</summary>
    public required string Body { get; set; }

    /// <summary>The secret, encrypted with the key ring; null when there is none.</summary>
    public string? ProtectedSecret { get; set; }

    /// <summary>Who owns it: <c>manifest</c>, <c>demo</c>, <c>ui</c>, <c>request:ID</c>.</summary>
    public required string Origin { get; set; }

    /// <summary>Rises with every change of this item.</summary>
    public long Version { get; set; }

    public DateTime UpdatedUtc { get; set; }
}
