using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;

namespace DbPortal.Gateway.Queries;

/// <summary>What one run gathers on its way for the audit and the history.</summary>
internal sealed class RunRecord(AuditEntry entry, QueryRequest request)
{
    public AuditEntry Entry { get; } = entry;
    public QueryRequest Request { get; } = request;
    public Target? Target { get; set; }
    public AccessSet? Access { get; set; }
    public Clearance? Clearance { get; set; }

    /// <summary>How far it came, whatever its end: rows that left before a break are rows that left.</summary>
    public RunProgress Progress { get; } = new();

    /// <summary>The code of an outcome, or null when all went well.</summary>
    public static ErrorCode? CodeOf(QueryOutcome outcome) => outcome switch
    {
        QueryOutcome.Completed completed => completed.Statements.FirstOrDefault(s => s.Error is not null)?.Error?.Code,
        QueryOutcome.Denied denied => denied.Code,
        QueryOutcome.Failed failed => failed.Code,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// The text as it is kept: precise where the run was cleared, for then the analysis has named every literal that a masked column was compared
    /// with or that was written into one; all literals hidden where it was refused or not understood.
    /// </summary>
    public string RedactedSql(SqlRedactor redactor, QueryOutcome outcome) =>
        Clearance is null || outcome is QueryOutcome.Denied
            ? SqlRedactor.HideAll(Request.Sql)
            : Clearance.Statements.Any(s => s.Access.Uses.Any(u => IsMasked(s, u.Column) && u.Literals.Count == 0 && u.Kind == UsageKind.Equality)
                || s.Access.Stored.Any(v => IsMasked(s, v.Column) && v.Guesses > v.Literals.Count))
                ? SqlRedactor.HideAll(Request.Sql)
                : redactor.Hide(Request.Sql, Clearance.Statements.SelectMany(s => s.Access.Uses.Where(u => IsMasked(s, u.Column)).SelectMany(u => u.Literals)
                    .Concat(s.Access.Stored.Where(v => IsMasked(s, v.Column)).SelectMany(v => v.Literals))));

    public AuditOutcome ToAudit(QueryOutcome outcome, TimeSpan elapsed, string sql) => new(outcome is QueryOutcome.Denied ? AuditDecision.Deny : AuditDecision.Allow)
    {
        Code = CodeOf(outcome),
        Violations = outcome is QueryOutcome.Denied denied ? denied.Violations.Select(AuditViolation.Of).ToList() : [],
        Resources = Target is null || Access is null ? [] : Access.Statements
            .SelectMany(s => s.Reads.Where(r => r.System is null).Select(r => r.Name).Concat(s.Writes.Select(w => w.Name)))
            .Distinct().Take(200).Select(r => Target.AddressOf(r).ToString()).ToList(),
        Sql = sql,
        StatementKinds = Access?.Statements.Select(s => s.Statement.Kind).Take(200).ToList() ?? [],
        MaskedColumns = Clearance?.Statements.SelectMany(s => s.Access.Touched.Where(c => IsMasked(s, c))).Distinct().Take(200).Select(c => c.ToString()).ToList() ?? [],
        Rows = Progress.RowsOut,
        Elapsed = elapsed,
        ServerCode = (outcome as QueryOutcome.Failed)?.ServerCode,
    };

    public HistoryEntry ToHistory(QueryOutcome outcome, TimeSpan elapsed, string sql) =>
        new(Entry.Id, Entry.BeganUtc, Request.Principal.Id, Request.Instance, Request.Database, Request.Schema, sql, Request.Purpose, CodeOf(outcome), Progress.RowsOut, elapsed);

    private static bool IsMasked(ClearedStatement statement, DbPortal.Sql.Catalog.ColumnName column) =>
        statement.Clearance.Plans[statement.Index].IsMasked(column);
}
