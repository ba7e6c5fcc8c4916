namespace DbPortal.Gateway.Masking;

/// <summary>One rule; the first whose match holds decides. <paramref name="SemanticType"/> <c>none</c> says: not masked. <paramref name="Use"/> overrides the type's.</summary>
public sealed record MaskingRuleEntry(int Order, MaskingMatch Match, string SemanticType, UseLevel? Use)
{
    /// <summary>How messages name the rule: <c>rule 3 (column '*email*')</c>.</summary>
    public string Label => $"rule {Order + 1}";
}
