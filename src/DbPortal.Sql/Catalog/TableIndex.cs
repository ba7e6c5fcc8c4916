namespace DbPortal.Sql.Catalog;

/// <summary>An index or key. Expression entries appear as their text in <paramref name="Columns"/>.</summary>
public sealed record TableIndex(string Name, IReadOnlyList<string> Columns, bool IsPrimary, bool IsUnique);
