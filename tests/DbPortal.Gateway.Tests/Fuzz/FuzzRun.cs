using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Forms;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>
/// Asks statements and judges what came back: whether a secret left, whether two copies with different secrets can be told apart, and whether a person from whom
/// nothing is hidden got what the server gives.
/// </summary>
internal sealed class FuzzRun(FuzzBench bench, FuzzRefusals refusals)
{
    private readonly CanaryDetector _detector = new();
    private readonly CanaryDetector _otherDetector = new(OtherSeed);

    /// <summary>The second set of secrets: one in which no two birthdays of the few rows are the same.</summary>
    public const int OtherSeed = 1;

    public FuzzTally Tally { get; } = new();

    /// <summary>Everything about one statement that must not be; mostly nothing.</summary>
    public async Task<IReadOnlyList<Finding>> JudgeAsync(MadeStatement statement, CancellationToken cancellationToken)
    {
        Tally.Count("statements");
        var findings = new List<Finding>();
        var first = await AskAsync(bench.Lookup, statement, findings, cancellationToken);
        if (first is not null)
            await JudgeLookupAsync(statement, first, findings, cancellationToken);
        var any = await AskAsync(bench.Any, statement, findings, cancellationToken);
        if (any is not null)
            await JudgeAnyAsync(statement, any, findings, cancellationToken);
        if (!FuzzSettings.LeaksOnly)
            await JudgeOpenAsync(statement, findings, cancellationToken);
        return findings;
    }

    private async Task<FuzzAnswer?> AskAsync(FuzzPlace place, MadeStatement statement, List<Finding> findings, CancellationToken cancellationToken)
    {
        try
        {
            return await bench.AskAsync(place, statement.Sql, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            findings.Add(new("exception", $"{e.GetType().Name} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}", statement, $"{place.Instance}: {e.GetType().Name}: {e.Message}"));
            return null;
        }
    }

    private async Task JudgeLookupAsync(MadeStatement statement, FuzzAnswer first, List<Finding> findings, CancellationToken cancellationToken)
    {
        Tally.Count(first.IsDenied ? "lookup denied" : first.IsCompleted ? "lookup answered" : "lookup failed");
        if (first is { IsCompleted: true } && first.Results.Any(r => r.Columns.Any(c => c.Masked)))
            Tally.Count("lookup masked");
        if (Scan(_detector, first, statement.Sql) is { } hit)
        {
            var again = statement.Writes ? null : await AskAsync(bench.OtherLookup, statement, findings, cancellationToken);
            if (again is null || Scan(_otherDetector, again, statement.Sql) is not null)
                findings.Add(new("leak", $"lookup {hit.How}", statement, $"under lookup: {hit.How} {hit.Piece}"));
        }

        if (first.IsDenied || FuzzSettings.LeaksOnly)
            return;
        var other = await AskAsync(bench.OtherLookup, statement, findings, cancellationToken);
        if (other is null || first.Outcome is QueryOutcome.Failed { Code: ErrorCode.Timeout } || other.Outcome is QueryOutcome.Failed { Code: ErrorCode.Timeout })
            return;
        if (first.IsCutOff && other.IsCutOff)
            Tally.Count("lookup cut off");
        else
            await CompareAsync(statement, first, other, findings, cancellationToken);
    }

    private async Task CompareAsync(MadeStatement statement, FuzzAnswer first, FuzzAnswer other, List<Finding> findings, CancellationToken cancellationToken)
    {
        var (one, two) = (bench.Lookup.Copy.Neutral(first.Shape(inOrder: false)), bench.OtherLookup.Copy.Neutral(other.Shape(inOrder: false)));
        if (one == two)
        {
            Tally.Count("lookup alike");
            if (bench.Lookup.Copy.Neutral(first.Shape(inOrder: true)) != bench.OtherLookup.Copy.Neutral(other.Shape(inOrder: true)))
                Tally.Count("lookup in another order");
            return;
        }

        var same = statement.Writes ? null : await AskAsync(bench.SameLookup, statement, findings, cancellationToken);
        if (same is not null && bench.SameLookup.Copy.Neutral(same.Shape(inOrder: false)) != one)
        {
            Tally.Count("lookup by chance");
            return;
        }

        var at = one.Zip(two).TakeWhile(pair => pair.First == pair.Second).Count();
        findings.Add(new("inference", "inference", statement, $"two sets of secrets: …{Piece(one, at)}… or …{Piece(two, at)}…"));
    }

    private async Task JudgeAnyAsync(MadeStatement statement, FuzzAnswer any, List<Finding> findings, CancellationToken cancellationToken)
    {
        Tally.Count(any.IsDenied ? "any denied" : any.IsCompleted ? "any answered" : "any failed");
        if (Scan(_detector, any, statement.Sql) is not { } hit)
            return;
        var again = statement.Writes ? null : await AskAsync(bench.OtherAny, statement, findings, cancellationToken);
        if (again is null || Scan(_otherDetector, again, statement.Sql) is not null)
            findings.Add(new("leak", $"any {hit.How}", statement, $"under any: {hit.How} {hit.Piece}"));
    }

    private async Task JudgeOpenAsync(MadeStatement statement, List<Finding> findings, CancellationToken cancellationToken)
    {
        var (direct, refusal) = await bench.AskDirectlyAsync(statement.Writes ? bench.Direct : bench.Open, statement.Sql, cancellationToken);
        var open = await AskAsync(bench.Open, statement, findings, cancellationToken);
        if (open is null)
            return;
        if (direct is null)
        {
            Tally.Count("invalid");
            if (FuzzSettings.IsVerbose)
                Tally.Show("invalid: " + Words(refusal), $"{refusal} | {statement.Sql}");
            if (open.IsCompleted)
                findings.Add(new("accepted", "accepted " + Words(refusal), statement, $"the server refuses it: {refusal}"));
            return;
        }

        Tally.Count("valid");
        if (_detector.Scan([], [direct.Rows], statement.Sql).Count > 0)
            Tally.Count("leaking raw");
        if (!open.IsCompleted)
        {
            if (refusals.Why(bench.Open.Copy.Neutral(open.Verdict)) is { } why)
                Tally.Count("refused on purpose: " + why);
            else if (statement.HasUnreadPart && open.Outcome is QueryOutcome.Denied { Code: ErrorCode.NotAnalyzable })
                Tally.Count("refused for a part that the server does not read");
            else
                findings.Add(new("refused", "refused " + Words(open.Verdict), statement, open.Verdict));
            return;
        }

        if (await DifferenceAsync(statement, direct, open, cancellationToken) is { } difference)
            findings.Add(new("differs", "differs " + Words(difference), statement, difference));
        else
            Tally.Count("answered as without the portal");
    }

    private async Task<string?> DifferenceAsync(MadeStatement statement, FormAnswer direct, FuzzAnswer open, CancellationToken cancellationToken)
    {
        var result = open.Results.Count == 0 ? null : open.Results[^1];
        var had = new FormAnswer([.. result?.Columns.Select(c => NameOf(c.Name)) ?? []], result?.Rows ?? [], null);
        var difference = had.DifferenceFrom(direct with { Columns = [.. direct.Columns.Select(NameOf)] }, open.IsCutOff ? FormComparison.Columns : FormComparison.Rows);
        if (difference is null || statement.Writes)
            return difference;
        // A server that answers itself differently the second time proves nothing.
        var (again, _) = await bench.AskDirectlyAsync(bench.Open, statement.Sql, cancellationToken);
        return again is null || again.DifferenceFrom(direct, FormComparison.Rows) is not null ? null : difference;
    }

    /// <summary>The name without comments and blanks: a column without alias is called what was written, and comments are blanked before a text is sent.</summary>
    private static string NameOf(string column) =>
        SqlTokens.Write(SqlTokens.Read(column).Where(t => t.Kind is not (SqlTokenKind.Space or SqlTokenKind.Comment)));

    private static CanaryHit? Scan(CanaryDetector detector, FuzzAnswer answer, string sent) =>
        detector.Scan([.. answer.Texts, .. answer.Results.SelectMany(r => r.PartlyShown)], answer.Results.Select(r => r.OtherCells), Typed(sent)).FirstOrDefault();

    /// <summary>What the person wrote is theirs, also backwards: statements reverse constants.</summary>
    public static string Typed(string sent) => sent + '\n' + new string([.. sent.Reverse()]);

    private static string Piece(string text, int at) => text.Substring(Math.Max(0, at - 40), Math.Min(120, text.Length - Math.Max(0, at - 40)));

    /// <summary>A message without names, numbers and texts: what makes two findings one.</summary>
    private static string Words(string? message) =>
        string.Join(' ', (message ?? "").Split(' ').Where(word => word.All(c => char.IsLetter(c) || c is '_' or '.' or ',' or ':')).Take(14));
}
