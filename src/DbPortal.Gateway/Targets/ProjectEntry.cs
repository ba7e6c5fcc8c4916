namespace DbPortal.Gateway.Targets;

/// <summary>A project and its databases, written <c>instance/database</c>, globs allowed.</summary>
public sealed record ProjectEntry(string Name, string? Title, IReadOnlyList<string> Databases);
