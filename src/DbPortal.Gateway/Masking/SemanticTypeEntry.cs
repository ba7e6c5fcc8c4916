namespace DbPortal.Gateway.Masking;

/// <summary>A kind of sensitive data, how it is masked and how a masked column of it may be used. The name <c>none</c> is reserved: an exception.</summary>
public sealed record SemanticTypeEntry(string Name, MaskSpec Mask, UseLevel Use);
