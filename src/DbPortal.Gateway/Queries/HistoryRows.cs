using DbPortal.Gateway.Access;
using DbPortal.Gateway.Metadata.Entities;

namespace DbPortal.Gateway.Queries;

/// <summary>Between history rows and entries.</summary>
internal static class HistoryRows
{
    /// <summary>Longer texts are cut: the history is for finding them again, the audit keeps them whole.</summary>
    private const int MaxSql = 256 << 10;

    public static HistoryRow ToRow(HistoryEntry entry) => new()
    {
        AuditId = entry.Id,
        Actor = entry.Actor.ToString(),
        AtUtc = entry.AtUtc,
        Instance = Storable(entry.Instance),
        Database = Storable(entry.Database),
        Schema = entry.Schema is null ? null : Storable(entry.Schema),
        Sql = Storable(entry.Sql.Length > MaxSql ? entry.Sql[..MaxSql] + "…" : entry.Sql),
        Purpose = entry.Purpose.ToString(),
        Code = entry.Code?.ToString(),
        Rows = entry.Rows,
        ElapsedMicroseconds = (long)entry.Elapsed.TotalMicroseconds,
    };

    public static HistoryEntry ToEntry(HistoryRow row) => new(
        row.AuditId,
        row.AtUtc,
        Member.TryParse(row.Actor, out var actor) ? actor : default,
        row.Instance,
        row.Database,
        row.Schema,
        row.Sql,
        Enum.Parse<QueryPurpose>(row.Purpose),
        row.Code is null ? null : Enum.Parse<ErrorCode>(row.Code),
        row.Rows,
        TimeSpan.FromMicroseconds(row.ElapsedMicroseconds));

    /// <summary>Without what PostgreSQL cannot store: NUL, and halves of characters.</summary>
    private static string Storable(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
