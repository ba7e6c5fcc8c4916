using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Analysis;

/// <summary>Everything one batch touches, statement by statement, independent of who asks and of what is masked.</summary>
public sealed record AccessSet(IReadOnlyList<StatementAccess> Statements)
{
    /// <summary>
    /// Some statement was understood by what an earlier one leaves behind (a search path, a cursor): where one fails, those after it must not run.
    /// </summary>
    public bool IsSequential { get; init; }
}
