using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// A statement that an earlier one gave a name: prepared, or a cursor's, of which also what it reads and shows is known, for it reads when its rows are fetched.
/// </summary>
internal sealed record DeclaredStatement(Statement Body, IReadOnlyList<BoundColumn> Columns, Findings Findings);
