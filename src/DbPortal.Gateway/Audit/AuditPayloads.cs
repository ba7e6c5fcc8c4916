using System.Text.Json;
using DbPortal.Gateway.Metadata.Entities;

namespace DbPortal.Gateway.Audit;

/// <summary>From the public records to payloads and back.</summary>
internal static class AuditPayloads
{
    public static AuditDraft Draft(string id, DateTime at, AuditIntent intent) => new(AuditRowKind.Intent, new AuditPayload
    {
        Id = id,
        Kind = "intent",
        At = at,
        Actor = intent.Actor,
        Source = intent.Source?.ToString(),
        Action = intent.Action,
        Instance = intent.Instance,
        Database = intent.Database,
        Resources = Some(intent.Resources),
        Sql = intent.Sql,
        Reason = intent.Reason,
        Purpose = intent.Purpose,
    });

    public static AuditDraft Draft(string id, DateTime at, AuditOutcome outcome) => new(AuditRowKind.Outcome, new AuditPayload
    {
        Id = id,
        Kind = "outcome",
        At = at,
        Decision = outcome.Decision,
        Code = outcome.Code,
        Violations = Some(outcome.Violations),
        Resources = Some(outcome.Resources),
        Sql = outcome.Sql,
        StatementKinds = Some(outcome.StatementKinds),
        MaskedColumns = Some(outcome.MaskedColumns),
        Rows = outcome.Rows,
        Bytes = outcome.Bytes,
        ElapsedMicroseconds = outcome.Elapsed is { } elapsed ? (long)elapsed.TotalMicroseconds : null,
        ServerCode = outcome.ServerCode,
        Details = Some(outcome.Details),
    });

    public static AuditDraft Draft(string id, DateTime at, AuditEvent happened) => new(AuditRowKind.Event, new AuditPayload
    {
        Id = id,
        Kind = "event",
        At = at,
        Actor = happened.Actor,
        Source = happened.Source?.ToString(),
        Action = happened.Action,
        Decision = happened.Decision,
        Resources = Some(happened.Resources),
        Reason = happened.Reason,
        Details = Some(happened.Details),
    });

    public static AuditPayload Read(byte[] payload) => JsonSerializer.Deserialize(payload, AuditJson.Default.AuditPayload)
        ?? throw new JsonException("An audit payload is empty.");

    /// <summary>What people read: an intent or event, with its outcome when there is one.</summary>
    public static AuditRecord Merge(long sequence, AuditPayload began, AuditPayload? outcome)
    {
        var end = outcome ?? began;
        return new AuditRecord(sequence, began.Id, began.At, began.Actor ?? "", began.Action ?? "")
        {
            Source = began.Source,
            Instance = began.Instance,
            Database = began.Database,
            Resources = [.. (began.Resources ?? []).Concat(outcome?.Resources ?? []).Distinct(StringComparer.Ordinal)],
            Sql = end.Sql ?? began.Sql,
            Reason = began.Reason,
            Purpose = began.Purpose,
            Decision = end.Decision,
            Code = end.Code,
            Violations = end.Violations ?? [],
            StatementKinds = end.StatementKinds ?? [],
            MaskedColumns = end.MaskedColumns ?? [],
            Rows = end.Rows,
            Bytes = end.Bytes,
            Elapsed = end.ElapsedMicroseconds is { } elapsed ? TimeSpan.FromMicroseconds(elapsed) : null,
            ServerCode = end.ServerCode,
            Details = end.Details ?? new Dictionary<string, string>(),
        };
    }

    private static IReadOnlyList<T>? Some<T>(IReadOnlyList<T> list) => list.Count > 0 ? list : null;

    private static IReadOnlyDictionary<string, string>? Some(IReadOnlyDictionary<string, string> details) => details.Count > 0 ? details : null;
}
