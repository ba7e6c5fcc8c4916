namespace DbPortal.Gateway.Targets;

/// <summary>An environment such as staging or prod. <paramref name="Color"/> tints everything that runs there; protected ones ask for confirmation.</summary>
public sealed record EnvironmentEntry(string Name, string? Color, bool Protected);
