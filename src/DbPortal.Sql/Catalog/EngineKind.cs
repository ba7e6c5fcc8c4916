namespace DbPortal.Sql.Catalog;

/// <summary>The engines the portal understands. MySQL and MariaDB share a dialect family but differ in grammar.</summary>
public enum EngineKind { PostgreSql, MySql, MariaDb, Sqlite }
