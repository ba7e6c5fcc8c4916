using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// One run as its author finds it again. <paramref name="Id"/> is its audit id; <paramref name="Sql"/> is redacted like the audit's.
/// <paramref name="Code"/> null: it went well.
/// </summary>
public sealed record HistoryEntry(
    string Id,
    DateTime AtUtc,
    Member Actor,
    string Instance,
    string Database,
    string? Schema,
    string Sql,
    QueryPurpose Purpose,
    ErrorCode? Code,
    long? Rows,
    TimeSpan Elapsed);
