namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>A table's content: every cell as text, with its column's name.</summary>
internal sealed record TableDump(string Table, IReadOnlyList<(string Column, string? Cell)> Cells);
