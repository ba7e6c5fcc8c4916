using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// Tables that an earlier statement of the script made. The catalog does not know them; what they hold is what the script put there. Only where their
/// name means nothing else, and not inside routines, which may look names up elsewhere.
/// </summary>
internal sealed partial class Binder
{
    private const string TemporarySchema = "pg_temp";

    /// <summary>A table of this name begins, with the columns of a query.</summary>
    private void Make(ObjectName name, bool temporary, bool perhaps, IReadOnlyList<Identifier> names, IReadOnlyList<BoundColumn> columns)
    {
        var table = name.Last.Name;
        if (!Rules.FollowsMadeTables || context.Within.Count > 0 || context.Batch.Unsettled is not null || context.Batch.IsDefined(table) || context.Batch.Made(table) is not null)
            return;
        if (name.Qualifier is { } schema && !(temporary && schema.Name == TemporarySchema) || perhaps && !temporary
            || context.Dialect.Resolve(new ObjectName([name.Last], name.Span), context.Catalog, context.SearchPath) is not null || names.Count > columns.Count)
            return;
        var held = columns.Select((c, i) => c with { Name = i < names.Count ? names[i].Name : c.Name, NameIsExact = true, Hidden = false, Value = Held(c.Value) }).ToList();
        if (held.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count() == held.Count)
            context.Batch.Make(new MadeTable(table, held, temporary));
    }

    /// <summary>As if generated: nobody counts how many values a script can put into a table.</summary>
    private static Value Held(Value value) => new(value.Lineage.Computed(), ValueNature.Computed) { IsStored = true };

    /// <summary>The script's own table of this name, or null.</summary>
    private MadeTable? Made(ObjectName name)
    {
        if (context.Batch.Made(name.Last.Name) is not { } made)
            return null;
        if (context.Within.Count > 0 || context.Batch.Unsettled is not null)
        {
            findings.NotKnown(UnknownKind.Relation, $"{name}, made earlier in the script", name.Span);
            return null;
        }
        return name.Parts.Count == 1 || made.Temporary && name.Parts is [{ Name: TemporarySchema }, _] ? made : null;
    }

    private TableSource SourceOf(MadeTable made, string alias, bool aliased)
    {
        Frame.From.HasUnkeyed = true;
        return new TableSource(alias, made.Columns) { Aliased = aliased, Made = made.Name };
    }

    /// <summary>A statement changes a table of the script's own.</summary>
    private void WriteMade(string name, string action, IEnumerable<string> columns, TextSpan span) =>
        findings.Writes.Add(new RelationWrite(NewName(new ObjectName([new Identifier(name, true, span)], span)), action, columns.ToList(), false, span));

    /// <summary>What is put into a column adds to what it holds.</summary>
    private void Fill(string table, string? column, Value value)
    {
        if (context.Batch.Made(table) is not { } made)
            return;
        var columns = made.Columns.Select(c => column is null || Same(c.Name, column) ? c with { Value = Held(c.Value.Or(value)) } : c).ToList();
        context.Batch.Refill(made with { Columns = columns });
    }
}
