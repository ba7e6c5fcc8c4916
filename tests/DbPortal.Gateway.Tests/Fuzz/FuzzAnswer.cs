using System.Text.Json;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>What the portal gave for a statement.</summary>
internal sealed record FuzzAnswer(QueryOutcome Outcome, IReadOnlyList<CollectedResult> Results)
{
    public bool IsDenied => Outcome is QueryOutcome.Denied;

    public bool IsCompleted => Outcome is QueryOutcome.Completed;

    /// <summary>There were more rows than were asked for: which of them came is chance.</summary>
    public bool IsCutOff => Outcome is QueryOutcome.Completed completed && completed.Statements.Any(s => s.Truncated);

    /// <summary>All that can be read of it beside the cells. The audit id is random, and the time it took: neither is a secret's doing.</summary>
    public IEnumerable<string> Texts =>
    [
        JsonSerializer.Serialize<object>(Outcome).Replace(Outcome.AuditId ?? "\0", "", StringComparison.Ordinal),
        .. Results.SelectMany(r => r.Columns).Select(c => JsonSerializer.Serialize(c)),
    ];

    /// <summary>The outcome in a line.</summary>
    public string Verdict => Outcome switch
    {
        QueryOutcome.Denied denied => $"{denied.Code}: {string.Join(" / ", denied.Violations.Select(v => v.Message).DefaultIfEmpty(denied.Message).Distinct())}",
        QueryOutcome.Failed failed => $"failed, {failed.Code} {failed.ServerCode}: {failed.Message}",
        _ => "completed",
    };

    /// <summary>What can be compared of it, the rows in whatever order. <paramref name="inOrder"/>: in the order they came.</summary>
    public string Shape(bool inOrder) => AnswerShape.Of(Outcome, inOrder ? Results : [.. Results.Select(Sorted)]);

    private static CollectedResult Sorted(CollectedResult result) =>
        result with { Rows = [.. result.Rows.OrderBy(row => string.Join('\u001f', row.Select((cell, i) => result.Columns[i].Masked ? cell is null ? "" : "m" : cell ?? "\u0000")), StringComparer.Ordinal)] };
}
