using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>A column with what the catalog does not keep of it: its place in the primary key (0: none), and that it is generated.</summary>
internal sealed record SqliteColumn(Column Column, int KeyPosition, bool IsGenerated);
