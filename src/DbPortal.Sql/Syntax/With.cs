namespace DbPortal.Sql.Syntax;

/// <summary>WITH [RECURSIVE] and its tables, in order.</summary>
public sealed record With(bool Recursive, IReadOnlyList<CommonTable> Tables, TextSpan Span);
