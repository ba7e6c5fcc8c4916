namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>
/// A gap of a form: <paramref name="What"/> is <c>expression</c>, <c>any</c>, <c>col</c>, <c>const</c>, <c>scalar</c>, <c>list</c>, <c>row</c>, …;
/// <paramref name="Free"/>: a masked column may stand there although the statement means to be allowed.
/// </summary>
internal sealed record FormHole(string What, IReadOnlyList<FuzzKind> Kinds, bool Free);
