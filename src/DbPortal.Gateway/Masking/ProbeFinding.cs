using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>
/// What the watch says of a run. <paramref name="Delay"/>: how long to hold it back; of a refused one, how long until it may be tried again.
/// <paramref name="Alert"/>: the first time in this window that the person is slowed down on this column.
/// </summary>
internal sealed record ProbeFinding(ColumnName Column, int Tried, TimeSpan Delay, bool Refused, bool Alert);
