using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Queries.Export;

/// <summary>What an export depends on beside its format: whose SQL the <c>sql</c> format writes, and whether CSV names its columns in a first line.</summary>
public sealed record ExportOptions(EngineKind Engine, bool Header = true);
