namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>
/// Something to read from. <paramref name="Sql"/> is how it is written, <paramref name="Name"/> its bare name, as written. <paramref name="Writable"/>: a base table.
/// </summary>
internal sealed record FuzzTable(string Sql, string Name, IReadOnlyList<FuzzColumn> Columns, bool Writable)
{
    /// <summary>How it is written where a common table hides its bare name.</summary>
    public string FullSql { get; init; } = Sql;
}
