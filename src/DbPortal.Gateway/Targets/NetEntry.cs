namespace DbPortal.Gateway.Targets;

/// <summary>
/// The engine net of an instance: a login of its own that holds no right to masked columns. Statements of people who may not see everything run through
/// it and through nothing else. <paramref name="Writes"/>: it may also change rows.
/// </summary>
public sealed record NetEntry(string Username, Secret? Password, bool Writes);
