using DbPortal.Gateway.Masking;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Access;

/// <summary>What was decided on a batch, statement by statement, and what it tries on each masked column.</summary>
internal sealed record BatchVerdict(IReadOnlyList<StatementVerdict> Statements, IReadOnlyDictionary<ColumnName, Tries> Tried);
