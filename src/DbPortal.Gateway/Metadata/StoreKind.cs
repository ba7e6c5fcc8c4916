namespace DbPortal.Gateway.Metadata;

/// <summary>Where the portal keeps what it remembers.</summary>
public enum StoreKind { Sqlite, PostgreSql }
