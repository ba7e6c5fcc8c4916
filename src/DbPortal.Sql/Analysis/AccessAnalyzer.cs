using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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
    /// <summary>Most rounds a statement that reads the variables it assigns is bound again.</summary>
    private const int MaxRounds = 20;

    private readonly ConditionalWeakTable<CatalogSnapshot, ConcurrentDictionary<object, CatalogFacts>> _catalogs = [];

    /// <summary>
    /// Analyses a parsed batch. <paramref name="searchPath"/> is the session's, where it differs from the catalog's.
    /// Never throws for SQL it does not know: that is an <see cref="Unknown"/> in the statement's access.
    /// </summary>
    public AccessSet Analyze(SqlBatch batch, SqlDialect dialect, CatalogSnapshot catalog, IReadOnlyList<string> searchPath, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(catalog);
        cancellationToken.ThrowIfCancellationRequested();
        var facts = _catalogs.GetValue(catalog, static _ => new()).GetOrAdd(dialect.Identity, _ => new CatalogFacts(catalog, dialect));
        var context = new BindingContext(dialect, catalog, facts, searchPath, batch.Text) { Batch = new BatchState() };
        var statements = new List<StatementAccess>(batch.Statements.Count);
        foreach (var statement in batch.Statements)
        {
            statements.Add(Analyze(statement, context with { SearchPath = context.Batch.SearchPath ?? searchPath }, cancellationToken));
            ScriptOrder.Note(statement, context.Batch, dialect.Names);
            if (statement is Statement.Use use)
                searchPath = [use.Schema.Name];
        }
        return new AccessSet(statements) { IsSequential = context.Batch.IsSequential };
    }

    private static StatementAccess Analyze(Statement statement, BindingContext context, CancellationToken cancellationToken)
    {
        for (var round = 0; ; round++)
        {
            var before = context.Batch.VariableChanges;
            var findings = new Findings();
            var binding = new Binder(context, findings, cancellationToken).BindStatement(statement);
            if (before == context.Batch.VariableChanges)
                return Report(statement, binding, findings);
            if (round == MaxRounds)
                findings.NotKnown(UnknownKind.Depth, "variables", statement.Span);
            if (round >= MaxRounds)
                return Report(statement, binding, findings);
        }
    }

    private static StatementAccess Report(Statement statement, StatementBinding binding, Findings findings)
    {
        var output = binding.Columns.Select(ToOutput).ToList();
        foreach (var column in output)
        {
            findings.Touched.UnionWith(column.Lineage.Sources);
            findings.Touched.UnionWith(column.Lineage.Through);
        }
        findings.Referenced.UnionWith(findings.Touched);
        return new StatementAccess(statement, binding.Effect)
        {
            Reads = findings.Reads,
            Writes = findings.Writes,
            Output = output,
            Order = findings.Result is { Columns.Count: > 0 } order ? order : null,
            Uses = findings.Uses,
            Flows = findings.Flows,
            Stored = findings.Stored,
            Functions = findings.Functions,
            Unknowns = findings.Unknowns,
            Touched = findings.Touched,
            Referenced = findings.Referenced,
            OutputIsExact = binding.IsExact,
            PassedForTables = binding.PassedForTables,
        };
    }

    private static OutputColumn ToOutput(BoundColumn column)
    {
        var origins = new HashSet<ColumnName>();
        if (column.Value.Lineage.Direct.Count > 0)
            origins.UnionWith(column.Value.Lineage.Direct);
        if (column.Value.Lineage.Direct.Count > 0 || column.Value.Unchanged)
            origins.UnionWith(column.Value.Lineage.Through);
        return new OutputColumn(column.NameIsExact ? column.Name : null, column.Value.Lineage, column.Span) { Origins = origins, FromMadeTable = column.Value.IsStored };
    }
}
