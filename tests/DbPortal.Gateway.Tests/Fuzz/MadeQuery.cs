namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>A query and the columns it gives.</summary>
internal sealed record MadeQuery(string Sql, IReadOnlyList<FuzzColumn> Columns);
