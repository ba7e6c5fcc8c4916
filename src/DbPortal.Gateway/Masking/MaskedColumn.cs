namespace DbPortal.Gateway.Masking;

/// <summary>What a rule says of a column: the mask, the level of use, and which rule it was.</summary>
internal sealed record MaskedColumn(MaskSpec Mask, UseLevel Use, string SemanticType, string Rule);
