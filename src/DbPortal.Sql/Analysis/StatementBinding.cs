namespace DbPortal.Sql.Analysis;

/// <summary>What binding a statement gave beside its findings. <paramref name="IsExact"/>: the columns are what the server will describe.</summary>
internal sealed record StatementBinding(StatementEffect Effect, IReadOnlyList<BoundColumn> Columns, bool IsExact)
{
    /// <summary>See <see cref="StatementAccess.PassedForTables"/>.</summary>
    public IReadOnlyCollection<string> PassedForTables { get; init; } = [];
}
