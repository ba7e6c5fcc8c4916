using DbPortal.Gateway.Audit;

namespace DbPortal.Web.Api;

/// <summary>A record of the audit as the API tells it.</summary>
internal static class AuditBody
{
    public static object Of(AuditRecord record) => new
    {
        sequence = record.Sequence,
        id = record.Id,
        at = record.AtUtc,
        actor = record.Actor,
        action = record.Action,
        source = record.Source,
        instance = record.Instance,
        database = record.Database,
        resources = record.Resources,
        sql = record.Sql,
        reason = record.Reason,
        purpose = record.Purpose,
        decision = record.Decision switch { AuditDecision.Allow => "allow", AuditDecision.Deny => "deny", null => null, _ => throw new System.Diagnostics.UnreachableException() },
        code = record.Code is { } code ? ErrorCodes.NameOf(code) : null,
        violations = record.Violations.Select(v => new { code = ErrorCodes.NameOf(v.Code), v.Resource, v.Column, v.Rule, v.Permission }),
        statementKinds = record.StatementKinds,
        maskedColumns = record.MaskedColumns,
        rows = record.Rows,
        elapsedMs = record.Elapsed?.TotalMilliseconds,
        serverCode = record.ServerCode,
        details = record.Details,
    };
}
