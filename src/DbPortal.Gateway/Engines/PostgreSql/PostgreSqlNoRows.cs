namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>The end of a statement that gives no rows and is over already.</summary>
internal sealed class PostgreSqlNoRows(IReadOnlyList<string> notices) : RawRows
{
    /// <inheritdoc/>
    public override IReadOnlyList<RawColumn> Columns => [];

    /// <inheritdoc/>
    public override long? AffectedRows => null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notices => notices;

    /// <inheritdoc/>
    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(false);

    /// <inheritdoc/>
    public override RawCell Get(int ordinal) => throw new InvalidOperationException("There is no row.");

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
