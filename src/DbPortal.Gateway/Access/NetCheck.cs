using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Masking.Net;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Access;

/// <summary>
/// What the login of the engine net would be refused by the server anyway, said beforehand and in words that help. No wall: what this check lets through
/// by mistake, the server refuses. Nobody's right to unmask a single column counts, for the login is the same for all.
/// </summary>
internal sealed class NetCheck(Target target, ColumnMasks masks)
{
    private const int MostColumnsNamed = 12;
    private const int MostViolations = 20;

    /// <summary>The reasons against it.</summary>
    public IEnumerable<Violation> Check(StatementAccess statement) => Writes(statement).Concat(Tables(statement)).Concat(Columns(statement));

    private IEnumerable<Violation> Writes(StatementAccess statement)
    {
        var mayWrite = target.Instance.Net is { Writes: true };
        if (statement.Effect is StatementEffect.Define or StatementEffect.Administer || statement.Effect == StatementEffect.Write && !mayWrite)
            yield return StatementJudge.Make(ErrorCode.StatementNotAllowed, ViolationKeys.NetStatement, statement.Statement.Span, statement.Statement.Kind);
    }

    /// <summary>Where rights to columns do not hold, what shows masked columns is closed whole, and a view of its open ones stands for it.</summary>
    private IEnumerable<Violation> Tables(StatementAccess statement) => target.Instance.Engine.RightsToColumnsHold() ? [] :
        from read in statement.Reads.Where(r => r.Via is null).DistinctBy(r => r.Name)
        let relation = target.Catalog.Find(read.Name.Schema, read.Name.Name)
        where relation is not null
        let view = ViewOf(relation.FullName)
        where view is not null || relation.Columns.Any(c => masks.Ruled.Find(new ColumnName(relation.Schema, relation.Name, c.Name)) is not null)
        select StatementJudge.Make(ErrorCode.MaskedColumnUsage, ViolationKeys.NetTable, read.Span, read.Name.ToString(), view?.ToString() ?? "-")
            with { Resource = target.AddressOf(relation.FullName).Within };

    /// <summary>The view that stands for it, where there is one.</summary>
    private RelationName? ViewOf(RelationName table) =>
        NetRelation.ViewOf(table) is { } view && target.Catalog.Find(view.Schema, view.Name) is not null ? view : null;

    private IEnumerable<Violation> Columns(StatementAccess statement) =>
        from column in statement.Touched.Where(c => masks.Ruled.Find(c) is not null).OrderBy(c => c.ToString(), StringComparer.Ordinal).Take(MostViolations)
        select StatementJudge.Make(ErrorCode.MaskedColumnUsage, ViolationKeys.NetColumn, SpanOf(statement, column), column.ToString(), OpenColumnsOf(column))
            with { Column = column.ToString(), Rule = masks.Ruled.Find(column)?.Rule, Resource = target.AddressOf(column).Within };

    private static TextSpan SpanOf(StatementAccess statement, ColumnName column) =>
        statement.Output.FirstOrDefault(o => o.Lineage.Sources.Contains(column) || o.Lineage.Through.Contains(column))?.Span
        ?? statement.Uses.FirstOrDefault(u => u.Column == column)?.Span
        ?? statement.Statement.Span;

    /// <summary>The way out: what of the same table can be read.</summary>
    private string OpenColumnsOf(ColumnName column)
    {
        var open = target.Catalog.Find(column.Schema, column.Table)?.Columns
            .Where(c => masks.Ruled.Find(new ColumnName(column.Schema, column.Table, c.Name)) is null)
            .Select(c => c.Name).ToList() ?? [];
        var named = string.Join(", ", open.Take(MostColumnsNamed));
        return open.Count switch
        {
            0 => "-",
            > MostColumnsNamed => named + ", …",
            _ => named,
        };
    }
}
