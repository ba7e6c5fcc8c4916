using DbPortal.Gateway.Queries;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Tests.Masking.Net;

/// <summary>The worst analysis there could be: every statement touches nothing, shows nothing, is of no particular form and may be anything.</summary>
internal static class Unanalysed
{
    /// <summary>All that is said of a statement is where it stands and that it has this effect.</summary>
    public static Analysis As(StatementEffect effect) => (batch, _, _, _, _) => new(
    [
        .. batch.Statements.Select(s => new StatementAccess(new Statement.Administration("unanalysed", [], s.Span) { Parameters = s.Parameters }, effect) { OutputIsExact = false }),
    ]);
}
