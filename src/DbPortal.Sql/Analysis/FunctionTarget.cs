using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;

namespace DbPortal.Sql.Analysis;

/// <summary>What the name of a call means: a built-in function, routines of the user's, or neither.</summary>
internal sealed record FunctionTarget(FunctionFacts? Facts, IReadOnlyList<Routine>? Routines);
