using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>A call worth deciding on. <paramref name="Class"/> null: a routine of the user's.</summary>
public sealed record FunctionUse(string Name, FunctionClass? Class, TextSpan Span);
