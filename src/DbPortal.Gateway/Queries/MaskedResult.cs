namespace DbPortal.Gateway.Queries;

/// <summary>
/// A result after masking: the only form in which rows leave the gateway. Streams; holds one row. Made in one place, from raw rows and the plan
/// that was cleared for them.
/// </summary>
public sealed class MaskedResult
{
    private MaskedResult(IReadOnlyList<ResultColumn> columns) => Columns = columns;

    /// <summary>The columns; empty for a statement without a result.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; }
}
