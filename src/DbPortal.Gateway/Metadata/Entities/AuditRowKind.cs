namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>What a link of the audit chain says. The numbers are stored.</summary>
internal enum AuditRowKind { Intent = 1, Outcome = 2, Event = 3 }
