using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Analysis;

/// <summary>Everything one batch touches, statement by statement, independent of who asks and of what is masked.</summary>
public sealed record AccessSet(IReadOnlyList<StatementAccess> Statements);
