using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// A place where the order of rows becomes part of a value or decides which rows there are. <paramref name="Own"/>: the columns a window is partitioned by
/// itself; among rows that are equal in them their order tells nothing of them.
/// </summary>
internal sealed record RowSpot(RowSpotKind Kind, string Detail, TextSpan Span, ColumnLineage Own);
