namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>A piece of a text.</summary>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text);
