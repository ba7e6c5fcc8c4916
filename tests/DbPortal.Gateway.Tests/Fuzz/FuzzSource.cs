namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>An entry of FROM, by the name its columns go by. <paramref name="IsRow"/>: the name alone means a whole row.</summary>
internal sealed record FuzzSource(string Alias, IReadOnlyList<FuzzColumn> Columns, bool IsRow);
