namespace DbPortal.Sql.Analysis;

/// <summary>What a relation's columns mean, and for a view what its definition does when it is read.</summary>
internal sealed record RelationFacts(IReadOnlyList<BoundColumn> Columns, Findings? Definition);
