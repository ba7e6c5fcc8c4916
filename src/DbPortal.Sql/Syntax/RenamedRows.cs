namespace DbPortal.Sql.Syntax;

/// <summary>The names RETURNING gives to the rows before and after the change; null: <c>old</c> and <c>new</c>.</summary>
public sealed record RenamedRows(Identifier? Old, Identifier? New);
