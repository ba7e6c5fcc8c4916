namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>A function in FROM and the columns it gives. <paramref name="NamesItself"/>: the form holds the alias.</summary>
internal sealed record SourceForm(ExpressionForm Form, IReadOnlyList<FuzzColumn> Columns, bool NamesItself);
