namespace DbPortal.Sql.Catalog;

/// <summary>A trigger or rule. <paramref name="Event"/> is the server's words (<c>BEFORE UPDATE</c>), <paramref name="Body"/> its text where it can be read.</summary>
public sealed record Trigger(string Name, string Event, string? Body);
