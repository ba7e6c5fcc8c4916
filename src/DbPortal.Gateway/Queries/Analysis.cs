using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// What a batch touches, by <see cref="AccessAnalyzer.Analyze"/>. A seam of composition: what stands below the analysis (the engine net) can be shown to hold
/// when the analysis does not.
/// </summary>
internal delegate AccessSet Analysis(SqlBatch batch, SqlDialect dialect, CatalogSnapshot catalog, IReadOnlyList<string> searchPath, CancellationToken cancellationToken);
