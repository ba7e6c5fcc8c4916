using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Access;

/// <summary>
/// Whether what SHOW and DESCRIBE say of something could quote a value of a masked column: in a default, a check, a comment, a constant in a view's text.
/// A definition is taken to quote only what it is about: the columns of its own table, or of the tables its view reads.
/// </summary>
internal sealed class ShownDefinitions(Target target, ColumnMasks masks)
{
    /// <summary>Defaults that say nothing of any row.</summary>
    private static readonly HashSet<string> EmptyDefaults = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "''", "NULL", "0", "0.00", "CURRENT_TIMESTAMP", "current_timestamp()", "now()", "CURRENT_DATE", "CURRENT_TIME",
    };

    /// <summary>Whether the answer may quote a masked value. What was shown is the relation the analysis found the name to mean.</summary>
    public bool MayQuote(StatementAccess statement, Statement.Show show)
    {
        if (!masks.AnyInTarget)
            return false;
        if (show.What is "table status")
            return target.Catalog.Relations.Any(r => r.Comment is not null && masks.AnyIn(r.FullName));
        if (show.Class == ShowClass.Diagnostics || Shown(statement, show) is not { } relation)
            return show.Class is not ShowClass.TableShape || show.Subject is not null;
        return (show.Class, show.What) switch
        {
            (ShowClass.TableShape, "index") => QuotesDefault(relation) || QuotesIndex(relation),
            (ShowClass.TableShape, _) => QuotesDefault(relation),
            (ShowClass.Definition, "full columns") => QuotesDefault(relation) || QuotesComment(relation),
            (ShowClass.Definition, "create table" or "create view") => IsView(relation) ? QuotesConstant(relation, statement) : masks.AnyIn(relation.FullName),
            _ => true,
        };
    }

    private Relation? Shown(StatementAccess statement, Statement.Show show) =>
        show.Subject is null ? null
        : statement.Reads.FirstOrDefault(r => r.Via is null) is { } read ? target.Catalog.Find(read.Name.Schema, read.Name.Name)
        : null;

    private static bool IsView(Relation relation) => relation.Kind is RelationKind.View or RelationKind.MaterializedView;

    /// <summary>A view's columns have defaults of columns that go by other names.</summary>
    private bool QuotesDefault(Relation relation) => relation.Columns.Any(c =>
        c.Default is { } text && !EmptyDefaults.Contains(text.Trim()) && (IsView(relation) || IsMasked(relation, c)));

    /// <summary>An index over an expression shows it, and a generated column's may stand for one.</summary>
    private bool QuotesIndex(Relation relation) =>
        masks.AnyIn(relation.FullName) && relation.Indexes.Any(i => i.Columns.Any(c => relation.FindColumn(c, target.Dialect.ColumnsIgnoreCase) is null));

    private bool QuotesComment(Relation relation) =>
        (masks.AnyIn(relation.FullName) || IsView(relation)) && (relation.Comment is not null || relation.Columns.Any(c => c.Comment is not null));

    private bool QuotesConstant(Relation view, StatementAccess statement)
    {
        if (view.Definition is not null && !target.Dialect.HoldsConstants(view.Definition))
            return false;
        return masks.AnyIn(view.FullName) || !statement.Reads.Any(r => r.Via is not null) || statement.Reads.Any(r => r.Via is not null && masks.AnyIn(r.Name));
    }

    private bool IsMasked(Relation relation, Column column) => masks.Find(new ColumnName(relation.Schema, relation.Name, column.Name)) is not null;
}
