namespace DbPortal.Sql.Catalog;

/// <summary>A server: its engine, its version as major*10000 + minor*100 + patch (PostgreSQL 15.18 is 150018 as it reports itself; MySQL 8.4.3 is 80403), its own words.</summary>
public sealed record ServerVersion(EngineKind Engine, int Number, string Text);
