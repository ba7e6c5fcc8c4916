namespace DbPortal.Sql.Analysis;

/// <summary>A table that the script itself made: its columns, with whatever was put into them so far. <paramref name="Temporary"/>: found before any other.</summary>
internal sealed record MadeTable(string Name, IReadOnlyList<BoundColumn> Columns, bool Temporary);
