using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Sql.Analysis;

namespace DbPortal.Gateway.Access;

/// <summary>What was decided on one statement: why not, or the masks under which it may run.</summary>
internal sealed record StatementVerdict(StatementAccess Access, IReadOnlyList<Violation> Violations, MaskingPlan Plan)
{
    /// <summary>It may run.</summary>
    public bool Allowed => Violations.Count == 0;
}
