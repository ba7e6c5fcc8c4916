using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>A relation read. <paramref name="Via"/> is the view through which it is read; the person then needs no right on it, its masks hold all the same.</summary>
public sealed record RelationRead(RelationName Name, RelationKind Kind, SystemRelationClass? System, RelationName? Via, TextSpan Span);
