using DbPortal.Gateway.Engines;
using DbPortal.Sql.Catalog;
using DbPortal.Gateway.Masking;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Holds the plan against what the server says of its result. The analysis and the server are two witnesses; where they disagree, nobody knows
/// what a column holds, and no row may pass.
/// </summary>
internal static class RowDescriptionCheck
{
    /// <summary>Null: they agree. Else what does not, in words that hold names of columns only.</summary>
    public static string? FindMismatch(RawRows rows, MaskingPlan plan)
    {
        if (!plan.Exact)
            return FindInOpenPlan(rows, plan);
        // A write that finds no row may answer without a result at all, whatever RETURNING says: there is nothing to show.
        if (rows is { Columns.Count: 0, MustBeReadToEnd: true })
            return null;
        if (rows.Columns.Count != plan.Columns.Count)
            return $"the result has {rows.Columns.Count} columns, the analysis expected {plan.Columns.Count}";
        for (var i = 0; i < rows.Columns.Count; i++)
        {
            var column = rows.Columns[i];
            var expected = plan.Columns[i];
            if (expected.ExpectedName is { } name && !rows.ColumnNames.Equals(name, column.Name))
                return $"column {i + 1} is named '{column.Name}', the analysis expected '{name}'";
            if (FindOriginMismatch(rows, column, expected, plan) is { } mismatch)
                return $"column {i + 1} ('{column.Name}') {mismatch}";
        }

        return null;
    }

    private static string? FindOriginMismatch(RawRows rows, RawColumn column, ColumnPlan expected, MaskingPlan plan)
    {
        if (MaskFactory.TellsNothing(expected.Mask))
            return null;
        if (column.OriginStale && !expected.FromMadeTable)
            return "comes from a table that was made or replaced since the catalog was read";
        if (column.Row.Any(plan.IsMasked))
            return "is a row with a masked column, and the analysis did not expect that";
        if (column.Origin is not { } origin || IsAlias(origin, expected, plan))
            return null;
        if (expected.IsDirect && !expected.DirectOrigins.Contains(origin) && !IsOwnName(rows, column, origin, expected, plan))
            return $"comes from {origin}, which the analysis did not expect";
        if (!expected.IsDirect && plan.IsMasked(origin))
            return $"comes from {origin}, which is masked, and the analysis did not expect that";
        return expected.Mask.Algorithm == MaskAlgorithm.None && plan.IsMasked(origin) ? $"comes from {origin}, which is masked, but the plan passes it" : null;
    }

    /// <summary>The server says the alias where it should say which column of the table it is; only believed where that is no masked one.</summary>
    private static bool IsOwnName(RawRows rows, RawColumn column, ColumnName origin, ColumnPlan expected, MaskingPlan plan) =>
        rows.AliasesPassForColumns && !plan.IsMasked(origin) && rows.ColumnNames.Equals(origin.Column, column.Name)
        && expected.DirectOrigins.Any(o => o.Relation == origin.Relation);

    private static bool IsAlias(ColumnName origin, ColumnPlan expected, MaskingPlan plan) =>
        !expected.DirectOrigins.Contains(origin) && plan.PassedForTables.Contains(origin.Table, StringComparer.OrdinalIgnoreCase);

    private static string? FindInOpenPlan(RawRows rows, MaskingPlan plan)
    {
        // A result nobody can foretell is let through whole, which is only right where nothing masked takes part.
        if (plan is { TouchesMasked: true, NamesMasked: true })
            return "its columns cannot be foretold although masked columns take part";
        foreach (var column in rows.Columns)
        {
            if (column.OriginStale || column.Row.Any(plan.IsMasked) || (column.Origin is { } origin && plan.IsMasked(origin)))
                return $"column '{column.Name}' comes from a masked or unknown column";
        }

        return null;
    }
}
