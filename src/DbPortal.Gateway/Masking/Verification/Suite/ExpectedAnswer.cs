namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>Another server's own answer to a benign query: what differs; null is as recorded for the others.</summary>
internal sealed record ExpectedAnswer
{
    public IReadOnlyList<string>? ExpectColumns { get; init; }

    public int? ExpectRowCount { get; init; }

    public IReadOnlyList<IReadOnlyList<string?>>? ExpectRows { get; init; }
}
