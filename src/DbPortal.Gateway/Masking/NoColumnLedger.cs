using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking;

/// <summary>For throw-away databases: nobody looks at their columns, and all there is was there from the beginning.</summary>
internal sealed class NoColumnLedger : IColumnLedger
{
    /// <inheritdoc/>
    public Task<IReadOnlySet<ColumnName>> FindNewAsync(Target target, IReadOnlyList<Relation> masked, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<ColumnName>>(new HashSet<ColumnName>());
}
