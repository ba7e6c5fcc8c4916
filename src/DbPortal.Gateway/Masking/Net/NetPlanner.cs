using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>
/// Finds out what of a database a login may read without learning anything masked. Tables and views are asked alike: whatever the analysis of a plain read of
/// a column says that it depends on (base tables, generated columns, children, views on the way) must be open. What is not understood is left out.
/// </summary>
internal sealed class NetPlanner(Target target, RuledColumns ruled)
{
    private readonly AccessAnalyzer _analyzer = new();

    /// <summary>The plan for the login of a net.</summary>
    public NetPlan Plan(NetEntry net, CancellationToken cancellationToken) => new(
        net.Username,
        net.Writes,
        target.Database.Name,
        [.. target.Catalog.Relations.Where(IsOurs).OrderBy(r => r.Schema, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal).Select(r => PlanOf(r, cancellationToken))]);

    /// <summary>Where a schema is a database, each database plans its own.</summary>
    private bool IsOurs(Relation relation) => relation.Columns.Count > 0
        && relation.Kind is RelationKind.Table or RelationKind.PartitionedTable or RelationKind.View or RelationKind.MaterializedView or RelationKind.ForeignTable
        && (!target.SchemasAreDatabases || target.Catalog.Names.Equals(relation.Schema, target.Database.Name));

    private NetRelation PlanOf(Relation relation, CancellationToken cancellationToken)
    {
        var all = relation.Columns.Select(c => c.Name).ToList();
        if (Read(relation, cancellationToken) is not { } read)
            return new(relation.FullName, [], all, false, "it cannot be read by a plain SELECT");
        if (NotUnderstood(read) is { } why)
            return new(relation.FullName, [], all, false, why);
        if (Choosing(read).FirstOrDefault(IsMasked) is { Column: not null } used)
            return new(relation.FullName, [], all, false, $"which rows it shows depends on {used}");
        var closed = all.Where((name, i) => IsClosed(new(relation.Schema, relation.Name, name), read.Output[i].Lineage)).ToList();
        var open = all.Except(closed, StringComparer.Ordinal).ToList();
        if (open.Count == 0)
            return new(relation.FullName, [], closed, false, "every column of it is masked");
        return closed.Count == 0 || target.Instance.Engine.RightsToColumnsHold()
            ? new(relation.FullName, open, closed, MayBeWritten(relation, closed.Count > 0), null)
            : new(relation.FullName, open, closed, false, "some of its columns are masked, and here no right is to columns alone") { View = NetRelation.ViewOf(relation.FullName) };
    }

    /// <summary>The facts of a read of all columns by name, for a star leaves some out; null when even that is not read.</summary>
    private StatementAccess? Read(Relation relation, CancellationToken cancellationToken)
    {
        var quote = target.Instance.Engine.NameQuote();
        string Quoted(string name) => quote + name.Replace(quote, quote + quote, StringComparison.Ordinal) + quote;
        var text = $"SELECT {string.Join(", ", relation.Columns.Select(c => Quoted(c.Name)))} FROM {Quoted(relation.Schema)}.{Quoted(relation.Name)}";
        if (target.Dialect.Parse(text, [], cancellationToken) is not ParseOutcome.Parsed parsed)
            return null;
        var read = _analyzer.Analyze(parsed.Batch, target.Dialect, target.Catalog, target.Catalog.SearchPath, cancellationToken).Statements;
        return read.Count == 1 && read[0].Output.Count == relation.Columns.Count ? read[0] : null;
    }

    private static string? NotUnderstood(StatementAccess read)
    {
        if (read.Unknowns.Count > 0)
            return $"its definition is not understood: {read.Unknowns[0].Name}";
        return read.Functions.FirstOrDefault(f => f.Class is null && !f.Followed || f.Class is FunctionClass.Forbidden) is { } function
            ? $"what its function {function.Name} reads is not known"
            : null;
    }

    /// <summary>
    /// The columns that do more than pass on to a column of the result, be it whole or through a function that cannot fail: they choose rows, or their values
    /// may come out in an error.
    /// </summary>
    private static IEnumerable<ColumnName> Choosing(StatementAccess read)
    {
        var passing = read.Uses.Where(u => u.Kind is UsageKind.TotalFunction or UsageKind.Count).Select(u => u.Column)
            .Concat(read.Output.SelectMany(o => o.Lineage.Sources.Concat(o.Lineage.Through))).ToHashSet();
        return read.Uses.Where(u => u.Kind is not (UsageKind.TotalFunction or UsageKind.Count)).Select(u => u.Column).Concat(read.Touched.Where(c => !passing.Contains(c)));
    }

    private bool IsMasked(ColumnName column) => ruled.Find(column) is not null;

    private bool IsClosed(ColumnName own, ColumnLineage lineage) =>
        lineage.Unknown || IsMasked(own) || lineage.Sources.Any(IsMasked) || lineage.Through.Any(IsMasked);

    /// <summary>A trigger of a table with masked columns may copy them where they can be read.</summary>
    private static bool MayBeWritten(Relation relation, bool hasMasked) =>
        relation.Kind is RelationKind.Table or RelationKind.PartitionedTable && !(hasMasked && relation.Triggers.Count > 0);
}
