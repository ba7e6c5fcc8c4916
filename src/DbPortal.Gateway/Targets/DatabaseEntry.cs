namespace DbPortal.Gateway.Targets;

/// <summary>A database of an instance. <paramref name="Path"/>: the file, for SQLite only.</summary>
public sealed record DatabaseEntry(string Name, string? Path);
