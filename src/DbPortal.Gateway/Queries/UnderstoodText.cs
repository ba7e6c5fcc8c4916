using DbPortal.Sql.Analysis;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Queries;

/// <summary>A text as read and analysed; immutable.</summary>
internal sealed record UnderstoodText(SqlBatch Batch, AccessSet Access);
