using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Analysis;

/// <summary>
/// The facts of a statement as the corpus writes them, a line each. <c>out name: a.b ~c.d</c> is a column that is <c>a.b</c> itself and depends on
/// <c>c.d</c>; <c>?</c> stands for a name of the server's and <c>!</c> for a source that could not be placed. A use of part of a value, or against
/// generated ones, ends in <c>part</c>; <c>via</c> names the view that makes it.
/// </summary>
internal static class FactSheet
{
    public static IReadOnlyList<string> Of(Company company, string sql)
    {
        var outcome = company.Dialect.Parse(sql, TestContext.Current.CancellationToken);
        if (outcome is not ParseOutcome.Parsed parsed)
            return ["rejected"];
        var access = new AccessAnalyzer().Analyze(parsed.Batch, company.Dialect, company.Catalog, company.Catalog.SearchPath, TestContext.Current.CancellationToken);
        var lines = new List<string>();
        foreach (var statement in access.Statements)
        {
            if (lines.Count > 0)
                lines.Add("then");
            lines.AddRange(Of(company, statement));
        }
        return lines;
    }

    private static IEnumerable<string> Of(Company company, StatementAccess statement)
    {
        string Short(ColumnName column) => column.Schema == company.Schema ? $"{column.Table}.{column.Column}" : column.ToString();
        string Named(RelationName name) => name.Schema == company.Schema ? name.Name : name.ToString();
        string Sources(ColumnLineage lineage) => string.Join(' ', new[] { lineage.Unknown ? "!" : "" }
            .Concat(lineage.Direct.Select(Short).Order(StringComparer.Ordinal))
            .Concat(lineage.Derived.Select(c => "~" + Short(c)).Order(StringComparer.Ordinal))
            .Where(s => s.Length > 0));
        var views = company.Catalog.Relations.Where(r => r.Kind == RelationKind.View).Select(r => r.FullName).ToHashSet();

        if (statement.Effect != StatementEffect.Read)
            yield return $"effect {statement.Effect}";
        if (!statement.OutputIsExact)
            yield return "open";
        foreach (var unknown in statement.Unknowns)
            yield return $"unknown {unknown.Kind}";
        foreach (var column in statement.Output)
            yield return $"out {column.Name ?? "?"}: {Sources(column.Lineage)}".TrimEnd();
        var uses = statement.Uses.Where(u => !views.Contains(u.Column.Relation))
            .Select(u => $"use {u.Kind} {Short(u.Column)}{(u.Whole ? "" : " part")}{(u.Via is { } via ? " via " + Named(via) : "")}");
        foreach (var use in uses.Distinct().Order(StringComparer.Ordinal))
            yield return use;
        foreach (var write in statement.Writes)
            yield return $"write {Named(write.Name)} {write.Action} {string.Join(',', write.Columns)}".TrimEnd() + (write.HasTriggers ? " triggers" : "");
        foreach (var flow in statement.Flows)
            yield return $"flow {string.Join(' ', flow.Sources.Where(s => !views.Contains(s.Relation)).Select(Short).Order(StringComparer.Ordinal))}{(flow.Unknown ? "!" : "")} -> {(flow.Column is { } to ? Short(to) : flow.Target)}";
        foreach (var call in statement.Functions)
            yield return $"call {call.Name} {(call.Class is { } kind ? kind.ToString() : "routine")}{(call.Followed ? " followed" : "")}";
    }
}
