using System.Runtime.ExceptionServices;

namespace DbPortal.Sql.Dialects.PostgreSql.Grammar;

/// <summary>Work for a grammar thread.</summary>
internal abstract class GrammarJob
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ExceptionDispatchInfo? _failure;

    /// <summary>Waits until it has run; throws what it threw.</summary>
    public void Wait(CancellationToken cancellationToken)
    {
        _done.Task.Wait(cancellationToken);
        _failure?.Throw();
    }

    /// <summary>Runs with the instances of the thread, by major version.</summary>
    public void Execute(Dictionary<int, GrammarInstance> instances)
    {
        try
        {
            Run(instances);
        }
        catch (Exception exception)
        {
            // Not swallowed: whoever waits for the job gets it.
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        _done.SetResult();
    }

    protected abstract void Run(Dictionary<int, GrammarInstance> instances);
}
