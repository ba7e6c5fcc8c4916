using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>The value a setting gets, as text.</summary>
public static class SettingValue
{
    /// <summary>Null: the value it began with. A value that is no single constant is <c>?</c>.</summary>
    public static string? Of(Expression? value) => value switch
    {
        null => null,
        Expression.Literal { Kind: LiteralKind.Default } => null,
        Expression.Literal { Text: { } text } => text,
        _ => "?",
    };
}
