using System.Collections.Concurrent;
using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Queries;

/// <summary>The runs in flight, so that they can be cancelled by their audit id, and counted so that nobody takes all.</summary>
public sealed class RunningQueries
{
    /// <summary>Most runs one principal may have at a time.</summary>
    public const int MaxPerPrincipal = 100;

    private readonly ConcurrentDictionary<string, (Member Owner, CancellationTokenSource Source)> _running = new();
    private readonly ConcurrentDictionary<Member, int> _counts = new();
    private volatile bool _ending;

    /// <summary>Nothing runs.</summary>
    internal bool IsIdle => _counts.Values.All(n => n == 0);

    /// <summary>Asks a run to stop; false when there is none of this id that is the principal's.</summary>
    public bool Cancel(string auditId, Principal principal)
    {
        if (!_running.TryGetValue(auditId, out var run) || run.Owner != principal.Id)
            return false;
        return TryCancel(run.Source);
    }

    /// <summary>Asks every run to stop, also those that are about to begin: the process is ending, and each outcome is to be written before it does.</summary>
    internal void CancelAll()
    {
        _ending = true;
        foreach (var (_, run) in _running)
            TryCancel(run.Source);
    }

    /// <summary>Counts a run in; null when the principal has too many.</summary>
    internal IDisposable? Admit(Member owner)
    {
        if (_counts.AddOrUpdate(owner, 1, (_, n) => n + 1) <= MaxPerPrincipal)
            return new Leave(() => _counts.AddOrUpdate(owner, 0, (_, n) => n - 1));
        _counts.AddOrUpdate(owner, 0, (_, n) => n - 1);
        return null;
    }

    /// <summary>Makes a run findable until the result is disposed.</summary>
    internal IDisposable Register(string auditId, Member owner, CancellationTokenSource source)
    {
        _running[auditId] = (owner, source);
        if (_ending)
            source.Cancel();
        return new Leave(() => _running.TryRemove(auditId, out _));
    }

    private static bool TryCancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
            return true;
        }
        catch (ObjectDisposedException)
        {
            return false; // It ended in this very moment.
        }
    }

    private sealed class Leave(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
