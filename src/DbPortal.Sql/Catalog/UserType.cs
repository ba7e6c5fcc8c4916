namespace DbPortal.Sql.Catalog;

/// <summary>A type of the user's: enum (its labels), composite (its fields), domain (its base type in <paramref name="BaseType"/>).</summary>
public sealed record UserType(string Schema, string Name, TypeClass Class, IReadOnlyList<Column> Fields, IReadOnlyList<string> Labels, string? BaseType);
