using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>Remembers which columns of tables with masked columns somebody has looked at.</summary>
internal interface IColumnLedger
{
    /// <summary>
    /// Of tables that have masked columns: the columns that came, or changed their type, since somebody looked. A table that is met for the first time is
    /// taken as looked at. Throws <see cref="Metadata.StoreUnavailableException"/>.
    /// </summary>
    Task<IReadOnlySet<ColumnName>> FindNewAsync(Target target, IReadOnlyList<Relation> masked, CancellationToken cancellationToken);
}
