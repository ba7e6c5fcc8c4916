namespace DbPortal.Gateway.Audit;

/// <summary>What was decided. A run that was allowed and then failed is <see cref="Allow"/> with an error code.</summary>
public enum AuditDecision { Allow, Deny }
