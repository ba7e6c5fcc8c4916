using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>
/// A pragma that only reads. <paramref name="Columns"/> are those of its answer. <paramref name="TakesSubject"/>: an argument chooses what is
/// shown and changes nothing; <paramref name="NamesTable"/>: the argument is a table.
/// </summary>
internal sealed record SqlitePragma(string Name, ShowClass Class, bool TakesSubject, bool NamesTable, IReadOnlyList<string> Columns);
