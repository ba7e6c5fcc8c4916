using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>What stands in parentheses: a query, or one or more expressions. Which of the two shows only after any number of further parentheses.</summary>
internal readonly record struct MySqlParenthesis(Query? Query, IReadOnlyList<Expression> Items, TextSpan Span);
