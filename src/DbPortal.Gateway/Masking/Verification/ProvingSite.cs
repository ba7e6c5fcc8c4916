using System.Globalization;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>
/// A proving ground with a lane to it: loaded with the secrets of a seed, entered at a level of use, asked as the person. Whatever happens, disposing it
/// closes the lane and removes the ground.
/// </summary>
internal sealed class ProvingSite(VerificationPlan plan, ProvingLanes lanes) : IAsyncDisposable
{
    private static readonly RunLimits s_limits = RunLimits.Default with { Rows = 5000, Timeout = TimeSpan.FromSeconds(20) };

    /// <summary>One session may break under an attack; so many in a row are a server that is gone.</summary>
    private const int MostSilent = 3;

    private ProvingLane? _lane;
    private int _seed;
    private int _silent;
    private UseLevel? _level;

    /// <summary>The removal failed: what is left, and why.</summary>
    public string? LeftBehind { get; private set; }

    private ProvingLane Lane => _lane ?? throw new InvalidOperationException("The proving ground has not been loaded.");

    /// <summary>Makes the ground anew with the secrets of a seed. Throws <see cref="TargetException"/>.</summary>
    public async Task LoadAsync(int seed, CancellationToken cancellationToken)
    {
        _seed = seed;
        await CloseLaneAsync();
        await plan.Grounds.RemoveAsync(plan.Ground.Name, cancellationToken);
        await plan.Grounds.MakeAsync(plan.Ground, plan.Suite.WithSeed(seed).Schema(plan.Grounds.Family), cancellationToken);
        _lane = lanes.Open(lanes.Tamper(ProvingWorkspace.Of(plan, _level)));
    }

    /// <summary>As it was before an attack changed it.</summary>
    public Task RestoreAsync(CancellationToken cancellationToken) => LoadAsync(_seed, cancellationToken);

    /// <summary>From now on masked columns may be used so; null: nothing is masked.</summary>
    public void Enter(UseLevel? level)
    {
        _level = level;
        Lane.Enter(lanes.Tamper(ProvingWorkspace.Of(plan, level)));
    }

    /// <summary>The server and the catalog. Throws <see cref="TargetException"/> when it cannot be reached any more.</summary>
    public async Task<CatalogSnapshot> CatalogAsync(CancellationToken cancellationToken) => await Lane.ResolveAsync(cancellationToken) switch
    {
        TargetResolution.Found found => found.Target.Catalog,
        TargetResolution.Missing missing => throw Gone(missing.What),
        TargetResolution.Unreachable unreachable => throw Gone(unreachable.Message),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>
    /// Asks as the person. An answer that says nothing about masking (the audit is down, the server gone, the process ending) ends the verification:
    /// counted as a refusal it would make a report that nobody should trust.
    /// </summary>
    public async Task<SuiteAnswer> AskAsync(string sql, string what, CancellationToken cancellationToken)
    {
        var answer = await SuiteAnswer.AskAsync(Lane.Pipeline, RequestFor(sql, what), cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var code = RunRecord.CodeOf(answer.Outcome);
        _silent = code == ErrorCode.TargetUnavailable ? _silent + 1 : 0;
        return code switch
        {
            ErrorCode.Cancelled => throw new OperationCanceledException("The runs of this process were cancelled."),
            ErrorCode.AuditUnavailable or ErrorCode.RateLimited => throw Gone($"The verification cannot go on: {code}."),
            ErrorCode.TargetUnavailable when _silent >= MostSilent => throw Gone($"Instance '{plan.Instance.Name}' does not answer any more."),
            _ => answer,
        };
    }

    /// <summary>Asks what would be decided; nothing runs.</summary>
    public Task<AnalysisReport> AnalyzeAsync(string sql, string what, CancellationToken cancellationToken) =>
        Lane.Pipeline.AnalyzeAsync(RequestFor(sql, what), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseLaneAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await plan.Grounds.RemoveAsync(plan.Ground.Name, patience.Token);
        }
        catch (TargetException e)
        {
            if (await MayBeThereAsync(patience.Token))
                LeftBehind = string.Create(CultureInfo.InvariantCulture, $"{plan.Ground.Name} is left on {plan.Instance.Name}: {e.Generic}");
        }
        catch (OperationCanceledException)
        {
            LeftBehind = string.Create(CultureInfo.InvariantCulture, $"{plan.Ground.Name} is left on {plan.Instance.Name}, which did not answer in time.");
        }
    }

    /// <summary>Whoever may not make one may not remove one either, and then there is none.</summary>
    private async Task<bool> MayBeThereAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await plan.Grounds.ListAsync(cancellationToken)).Contains(plan.Ground.Name, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is TargetException or OperationCanceledException)
        {
            return true;
        }
    }

    private QueryRequest RequestFor(string sql, string what) => new(plan.Person, plan.Instance.Name, plan.Ground.Databases[0].Name, sql)
    {
        OrderedBy = plan.By,
        Purpose = QueryPurpose.Verification,
        Limits = s_limits,
        Reason = $"masking verification {plan.Id}: {what}",
    };

    private async ValueTask CloseLaneAsync()
    {
        if (Interlocked.Exchange(ref _lane, null) is { } lane)
            await lane.DisposeAsync();
    }

    private static TargetException Gone(string why) => new(TargetFailure.Unavailable, "", why) { Generic = why };
}
