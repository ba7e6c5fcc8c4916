namespace DbPortal.Sql.Syntax;

/// <summary>
/// What a statement says of the table it makes. <paramref name="Columns"/>: the names it gives, none where they are those of its query.
/// <paramref name="Perhaps"/>: IF NOT EXISTS.
/// </summary>
public sealed record NewTable(bool Temporary, bool Perhaps, IReadOnlyList<Identifier> Columns);
