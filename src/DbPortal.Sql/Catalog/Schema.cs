namespace DbPortal.Sql.Catalog;

/// <summary>A schema (MySQL: a database). System schemas belong to the server.</summary>
public sealed record Schema(string Name, bool IsSystem, string? Comment);
