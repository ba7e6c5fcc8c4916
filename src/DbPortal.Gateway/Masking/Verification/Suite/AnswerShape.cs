using System.Text.Json;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>An answer without what differs from run to run: two answers of one shape tell nothing apart.</summary>
internal static class AnswerShape
{
    private static readonly string[] PartialMasks = ["partial", "email", "hash", "phone", "range"];

    public static string Of(QueryOutcome outcome, IReadOnlyList<CollectedResult> results) => outcome switch
    {
        QueryOutcome.Completed completed => JsonSerializer.Serialize(completed.Statements.Select((s, i) => new object?[] { s.RowCount, s.AffectedRows, s.Truncated, s.Notices, s.Error?.Code.ToString(), s.Error?.Message })) + Rows(results),
        QueryOutcome.Denied denied => $"{denied.Code} {string.Join('|', denied.Violations.Select(v => v.Message))}",
        QueryOutcome.Failed failed => $"{failed.Code} {failed.ServerCode} {failed.Message} {failed.Position} {failed.FailedIndex}" + Rows(results),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Rows(IReadOnlyList<CollectedResult> results) => JsonSerializer.Serialize(results.Select(result =>
    {
        var hidden = result.Columns.Select(c => c is { Masked: true, Mask: { } mask } && PartialMasks.Any(m => mask.StartsWith(m, StringComparison.OrdinalIgnoreCase))).ToList();
        return new object[] { result.Columns.Select(c => c.Name), result.Rows.Select(r => r.Select((cell, i) => hidden[i] && cell is not null ? "masked" : cell)) };
    }));
}
