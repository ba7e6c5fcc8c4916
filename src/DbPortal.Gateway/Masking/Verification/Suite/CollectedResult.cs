using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>A masked result, kept whole: cells as text, bytes as hexadecimal with a leading <c>\x</c>.</summary>
internal sealed record CollectedResult(IReadOnlyList<ResultColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);
