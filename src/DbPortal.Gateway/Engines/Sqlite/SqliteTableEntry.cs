namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>A line of <c>PRAGMA table_list</c> with the text that made it. <paramref name="Type"/>: table, view, shadow, virtual.</summary>
internal sealed record SqliteTableEntry(string Name, string Type, bool WithoutRowId, string? Sql);
