using DbPortal.Gateway.Masking;

namespace DbPortal.Gateway.Targets;

/// <summary>Why and how a column is masked for the person who asks.</summary>
public sealed record ColumnShield(string Mask, string SemanticType, string Rule, UseLevel Use);
