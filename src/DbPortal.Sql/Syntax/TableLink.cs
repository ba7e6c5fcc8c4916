namespace DbPortal.Sql.Syntax;

/// <summary>A foreign key of a definition: the table it refers to and its columns there; none named: the primary key.</summary>
public sealed record TableLink(ObjectName Table, IReadOnlyList<Identifier> Columns);
