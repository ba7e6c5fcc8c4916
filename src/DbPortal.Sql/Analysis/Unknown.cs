using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Something the analyzer does not understand. <paramref name="Name"/> is the thing as the message names it.</summary>
public sealed record Unknown(UnknownKind Kind, string Name, TextSpan Span);
