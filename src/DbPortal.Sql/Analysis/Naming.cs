using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>The names servers give to result columns.</summary>
internal static class Naming
{
    /// <summary>The result column of an item: by its alias, its column's name, or the server's own way.</summary>
    public static BoundColumn Column(SelectItem item, Value value, NameRules rules, BindingContext context)
    {
        if (item.Alias is not null)
            return new BoundColumn(item.Alias.Name, value, item.Span);
        if (item.Value is Expression.Column column)
            return new BoundColumn(column.Name.Last.Name, value, item.Span) { NameIsExact = IsExact(column.Name.Last, value, rules) };
        if (item.Value is Expression.Literal { Title: { } title })
            return new BoundColumn(title, value, item.Span) { NameIsExact = false };
        if (rules.UnnamedByText)
            return new BoundColumn(context.TextAt(item.Value.Span).Trim(), value, item.Span) { NameIsExact = false };
        return new BoundColumn(Figure(item.Value) ?? "?column?", value, item.Span) { NameIsExact = item.Value is Expression.Field };
    }

    /// <summary>A row number may be shown under its key's name; a string that looked like a name, and a column that a join merged, under its text, quotes and all.</summary>
    private static bool IsExact(Identifier name, Value value, NameRules rules) =>
        !rules.RowNumberColumns.Contains(name.Name) && value.Nature != ValueNature.Constant && !(rules.UnnamedByText && name.Quoted && value.Lineage.Sources.Skip(1).Any());

    /// <summary>PostgreSQL names a column after the outermost thing in it that has a name.</summary>
    private static string? Figure(Expression value) => value switch
    {
        Expression.Column c => c.Name.Last.Name,
        Expression.Field f => f.Name.Name,
        Expression.Subscript s => Figure(s.Operand),
        Expression.Call c => c.Name.Last.Name,
        Expression.Cast c => Figure(c.Operand) ?? c.Type.Split('.')[^1],
        Expression.Collate c => Figure(c.Operand),
        Expression.Case c => (c.Else is null ? null : Figure(c.Else)) ?? "case",
        Expression.ScalarQuery q => Figure(q.Query),
        Expression.Exists => "exists",
        Expression.Array or Expression.ArrayQuery => "array",
        Expression.Row => "row",
        Expression.Literal { Kind: LiteralKind.Boolean } => "bool",
        Expression.Sequence s => s.Operation,
        Expression.Literal or Expression.Star or Expression.ExpandComposite or Expression.Unary or Expression.Binary or Expression.Is
            or Expression.Between or Expression.InList or Expression.InQuery or Expression.QuantifiedQuery or Expression.QuantifiedArray
            or Expression.Parameter or Expression.Variable or Expression.CurrentOf or Expression.Unsupported => null,
        _ => null,
    };

    private static string? Figure(Query query) => query switch
    {
        Query.Select { Items: [var first, ..] } => first.Alias?.Name ?? Figure(first.Value),
        Query.SetOperation operation => Figure(operation.Left),
        Query.Values => "column1",
        _ => null,
    };
}
