using System.Globalization;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.Sqlite;

/// <summary>Writes an expression with a pair of parentheses around every part, so that precedence shows.</summary>
internal static class SqliteParentheses
{
    public static string Write(Expression expression) => expression switch
    {
        Expression.Literal { Kind: LiteralKind.String, Text: { } text } => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        Expression.Literal { Kind: LiteralKind.Null } => "NULL",
        Expression.Literal { Kind: LiteralKind.Binary } blob => $"x'{blob.Text}'",
        Expression.Literal literal => literal.Text ?? "",
        Expression.Column column => column.Name.ToString(),
        Expression.Parameter parameter => parameter.Name,
        Expression.Unary unary => $"({unary.Operator} {Write(unary.Operand)})",
        Expression.Binary { Right: Expression.Binary { Operator: "escape" } escape } pattern =>
            $"({Write(pattern.Left)} {pattern.Operator} {Write(escape.Left)} escape {Write(escape.Right)})",
        Expression.Binary binary => $"({Write(binary.Left)} {binary.Operator} {Write(binary.Right)})",
        Expression.Is test => $"({Write(test.Operand)} is {(test.Negated ? "not " : "")}{test.Test})",
        Expression.Between between => $"({Write(between.Operand)} {(between.Negated ? "not " : "")}between {Write(between.Low)} and {Write(between.High)})",
        Expression.InList list => $"({Write(list.Operand)} {(list.Negated ? "not " : "")}in ({string.Join(", ", list.Items.Select(Write))}))",
        Expression.Collate collate => $"({Write(collate.Operand)} collate {collate.Collation})",
        Expression.Cast cast => $"cast({Write(cast.Operand)} as {cast.Type})",
        Expression.Row row => $"({string.Join(", ", row.Items.Select(Write))})",
        Expression.Call call => $"{call.Name}({string.Join(", ", call.Arguments.Select(a => Write(a.Value)))})",
        Expression.Case choice => WriteCase(choice),
        _ => throw new NotSupportedException(string.Create(CultureInfo.InvariantCulture, $"{expression.GetType().Name}")),
    };

    private static string WriteCase(Expression.Case choice) => string.Concat(
        "case ",
        choice.Operand is null ? "" : Write(choice.Operand) + " ",
        string.Concat(choice.Whens.Select(w => $"when {Write(w.Condition)} then {Write(w.Result)} ")),
        choice.Else is null ? "" : $"else {Write(choice.Else)} ",
        "end");
}
