namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>Ends a statement from inside the library when its time is over or its run is cancelled.</summary>
internal sealed class SqliteWatch(TimeProvider clock, TimeSpan timeout)
{
    private CancellationToken _cancellation;
    private long _started = clock.GetTimestamp();

    /// <summary>The time of a statement.</summary>
    public TimeSpan Timeout { get; } = timeout;

    /// <summary>It was the time, not the caller, that ended the statement.</summary>
    public bool IsOver => clock.GetElapsedTime(_started) >= Timeout;

    /// <summary>The statement has to end.</summary>
    public bool MustEnd => _cancellation.IsCancellationRequested || IsOver;

    /// <summary>A statement begins.</summary>
    public void Start(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _started = clock.GetTimestamp();
    }
}
