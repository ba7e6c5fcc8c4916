namespace DbPortal.Sql.Catalog;

/// <summary>
/// A column. <paramref name="Ordinal"/> is the server's number (PostgreSQL attribute number; gaps where columns were dropped).
/// <paramref name="Type"/> is the type as the server formats it, <paramref name="TypeClass"/> what masks need to know.
/// </summary>
public sealed record Column(string Name, int Ordinal, string Type, TypeClass TypeClass, bool Nullable)
{
    /// <summary>DEFAULT, as the server writes it.</summary>
    public string? Default { get; init; }

    /// <summary>The expression of a generated column: its values are derived from other columns of the row.</summary>
    public string? GeneratedExpression { get; init; }

    /// <summary>COMMENT ON COLUMN.</summary>
    public string? Comment { get; init; }

    /// <summary>Not part of <c>*</c>: SQLite hidden columns, MySQL invisible columns, system columns.</summary>
    public bool Hidden { get; init; }

    /// <summary>For a composite or domain type of the user: its address.</summary>
    public RelationName? UserType { get; init; }
}
