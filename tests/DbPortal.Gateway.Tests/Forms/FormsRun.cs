using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;

namespace DbPortal.Gateway.Tests.Forms;

/// <summary>Runs forms twice, past the portal and through it, and holds answers and what they leave behind against each other.</summary>
internal sealed class FormsRun(FormsTarget target, CorpusWorkspace workspace)
{
    private string? _fresh;

    /// <summary>Null when both did the same, else the difference in words.</summary>
    public async Task<string?> CompareAsync(FormCase form, CancellationToken cancellationToken)
    {
        _fresh ??= await target.StateAsync(cancellationToken);
        string[] statements = [.. form.Statements.Select(target.Fill)];
        var (direct, refusal) = await AskDirectlyAsync(statements, form.Parameters, cancellationToken);
        var wanted = await LeaveAsync(cancellationToken);
        if (direct is null)
            return $"the server itself refuses it: {refusal}";
        var (outcome, answers) = await AskThePortalAsync(statements, form.Parameters, cancellationToken);
        var left = await LeaveAsync(cancellationToken);
        if (form.Refused is not null)
            return outcome is QueryOutcome.Denied ? null : $"let through although it is to be refused: {form.Refused}";
        if (outcome is not QueryOutcome.Completed)
            return Describe(outcome);
        if (Difference(direct, answers, form.Comparison) is { } difference)
            return difference;
        return left == wanted ? null : $"what it leaves behind differs: {FirstDifference(left, wanted)}";
    }

    private async Task<(IReadOnlyList<FormAnswer>? Answers, string? Refusal)> AskDirectlyAsync(
        string[] statements, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        try
        {
            return (await target.AskAsync(statements, parameters, cancellationToken), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (null, e.Message);
        }
    }

    private async Task<(QueryOutcome Outcome, IReadOnlyList<FormAnswer> Answers)> AskThePortalAsync(
        string[] statements, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        var request = new QueryRequest(FormsWorkspace.Person, "target", target.Database, string.Join(";\n", statements))
        {
            Parameters = parameters,
            Limits = RunLimits.Default with { Rows = 5000, Timeout = TimeSpan.FromSeconds(20) },
        };
        var consumer = new CollectingConsumer();
        var outcome = await workspace.Pipeline.RunAsync(request, consumer, cancellationToken);
        var affected = outcome is QueryOutcome.Completed completed ? completed.Statements.Select(s => s.AffectedRows).ToList() : [];
        var answers = consumer.Results
            .Select((result, i) => new FormAnswer([.. result.Columns.Select(c => c.Name)], result.Rows, i < affected.Count ? affected[i] : null));
        return (outcome, [.. answers]);
    }

    /// <summary>What the last run left behind; if anything, the schema is made afresh.</summary>
    private async Task<string> LeaveAsync(CancellationToken cancellationToken)
    {
        var left = await target.StateAsync(cancellationToken);
        if (left != _fresh)
            await target.ResetAsync(cancellationToken);
        return left;
    }

    private static string? Difference(IReadOnlyList<FormAnswer> direct, IReadOnlyList<FormAnswer> answers, FormComparison comparison)
    {
        if (answers.Count != direct.Count)
            return $"{answers.Count} answers instead of {direct.Count}";
        return answers.Zip(direct, (answer, wanted) => answer.DifferenceFrom(wanted, comparison)).FirstOrDefault(d => d is not null);
    }

    private static string FirstDifference(string left, string wanted)
    {
        var (had, expected) = (left.Split('\n'), wanted.Split('\n'));
        var at = had.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"'{(at < had.Length ? had[at] : "")}' instead of '{(at < expected.Length ? expected[at] : "")}'";
    }

    private static string Describe(QueryOutcome outcome) => outcome switch
    {
        QueryOutcome.Denied denied => $"{denied.Code}: {string.Join(" / ", denied.Violations.Select(v => v.Message).DefaultIfEmpty(denied.Message))}",
        QueryOutcome.Failed failed => $"failed, {failed.Code}: {failed.Message}",
        _ => outcome.ToString(),
    };
}
