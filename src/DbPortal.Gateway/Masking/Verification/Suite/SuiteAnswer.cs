using System.Text.Json;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>All that somebody was given for one text, and what can be seen in it.</summary>
internal sealed record SuiteAnswer(QueryOutcome Outcome, IReadOnlyList<CollectedResult> Results)
{
    /// <summary>Runs a request and keeps what came of it.</summary>
    public static async Task<SuiteAnswer> AskAsync(QueryPipeline pipeline, QueryRequest request, CancellationToken cancellationToken)
    {
        var consumer = new CollectingConsumer();
        var outcome = await pipeline.RunAsync(request, consumer, cancellationToken);
        return new(outcome, consumer.Results);
    }

    /// <summary>Something reached the server.</summary>
    public bool WasLetThrough => Outcome is not QueryOutcome.Denied;

    /// <summary>The answer without what differs from run to run.</summary>
    public string Shape => AnswerShape.Of(Outcome, Results);

    /// <summary>The secrets in it, whatever their disguise, but for those that the person typed.</summary>
    public IReadOnlyCollection<CanaryHit> SecretsIn(CanaryDetector detector, string sent) => 
        detector.Scan([.. Texts(), .. Results.SelectMany(r => r.PartlyShown)], Results.Select(r => r.OtherCells), sent);

    /// <summary>Null when it is the recorded answer of a query, else what is different.</summary>
    public string? DifferenceFrom(BenignCase query)
    {
        if (Outcome is not QueryOutcome.Completed)
            return Verdict();
        var result = Results.LastOrDefault(r => r.Columns.Count > 0);
        string[] names = [.. result?.Columns.Select(c => c.Name) ?? []];
        if (!names.SequenceEqual(query.ExpectColumns))
            return $"columns {string.Join(", ", names)} instead of {string.Join(", ", query.ExpectColumns)}";
        if (result is null || query.Compare != "rows")
            return null;
        int[] masked = [.. result.Columns.Index().Where(c => c.Item.Masked).Select(c => c.Index)];
        if (!masked.SequenceEqual(query.MaskedColumns))
            return $"masked columns [{string.Join(", ", masked)}] instead of [{string.Join(", ", query.MaskedColumns)}]";
        return RowComparer.Difference(query.ExpectRows ?? [], query.ExpectRowCount ?? 0, result.Rows, query.Ordered, query.MaskedColumns);
    }

    // Ids and durations are random: among thousands of answers one would spell a piece of some secret.
    private IEnumerable<string> Texts() =>
    [
        JsonSerializer.Serialize<object>(WithoutTimes()).Replace(Outcome.AuditId ?? "\0", "", StringComparison.Ordinal),
        .. Results.SelectMany(r => r.Columns).Select(c => JsonSerializer.Serialize(c)),
    ];

    private QueryOutcome WithoutTimes() => Outcome switch
    {
        QueryOutcome.Completed completed => completed with { Elapsed = default, Statements = [.. completed.Statements.Select(WithoutTime)] },
        QueryOutcome.Failed failed => failed with { Statements = [.. failed.Statements.Select(WithoutTime)] },
        _ => Outcome,
    };

    private static StatementOutcome WithoutTime(StatementOutcome statement) => statement with { Elapsed = default };

    private string Verdict() => Outcome switch
    {
        QueryOutcome.Denied denied => $"{denied.Code}: {denied.Message}",
        QueryOutcome.Failed failed => $"failed, {failed.Code}: {failed.Message}",
        _ => Outcome.ToString(),
    };
}
