using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Engines;

/// <summary>One run on one connection; statements one after the other.</summary>
internal interface IRunSession : IAsyncDisposable
{
    /// <summary>
    /// Sends one cleared statement, exactly as it was analysed. The rows must be disposed before the next call.
    /// Cancelling reaches the server (PostgreSQL cancel request, KILL QUERY, sqlite3_interrupt).
    /// </summary>
    Task<RawRows> ExecuteAsync(ClearedStatement statement, CancellationToken cancellationToken);
}
