namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>A key of the Data Protection key ring, encrypted under the master key.</summary>
internal sealed class KeyRingElement
{
    public long Id { get; init; }
    public required string FriendlyName { get; init; }
    public required string Xml { get; init; }
}
