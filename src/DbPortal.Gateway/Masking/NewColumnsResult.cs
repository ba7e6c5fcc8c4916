using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking;

/// <summary>The new columns of a database, or why they cannot be told. Closed family.</summary>
public abstract record NewColumnsResult
{
    private NewColumnsResult() { }

    /// <summary><paramref name="Columns"/>: <c>schema.table.column</c>, in the order of the catalog.</summary>
    public sealed record Found(IReadOnlyList<string> Columns) : NewColumnsResult;

    /// <summary>No such database, or it does not answer.</summary>
    public sealed record Refused(ErrorCode Code, string Message) : NewColumnsResult;
}
