namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>The single row that says which configuration is in force, and under which master key the store was made.</summary>
internal sealed class WorkspaceState
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    /// <summary>Rises with every change of the configuration; replicas watch it.</summary>
    public long Version { get; set; }

    /// <summary>A value derived from the master key: tells a wrong key before anything is written under it.</summary>
    public required string KeyCheck { get; init; }

    public DateTime UpdatedUtc { get; set; }
}
