using Microsoft.Data.Sqlite;
using Npgsql;

namespace DbPortal.Gateway.Metadata;

/// <summary>
/// Lets one process at a time migrate: an advisory lock of the server, or a locked file beside the SQLite store. Both end with their process.
/// </summary>
internal sealed class MigrationGuard : IAsyncDisposable
{
    private const long AdvisoryKey = 0x6462706f7274616c; // "dbportal" in ASCII
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly IAsyncDisposable _held;

    private MigrationGuard(IAsyncDisposable held) => _held = held;

    public static async Task<MigrationGuard> AcquireAsync(StoreOptions options, TimeProvider time, CancellationToken cancellationToken) => new(options.Kind switch
    {
        StoreKind.Sqlite => await LockFileAsync(options.ConnectionString, time, cancellationToken),
        StoreKind.PostgreSql => await LockServerAsync(options.ConnectionString, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    private static async Task<IAsyncDisposable> LockFileAsync(string connectionString, TimeProvider time, CancellationToken cancellationToken)
    {
        var path = new SqliteConnectionStringBuilder(connectionString).DataSource;
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? ".");
        var until = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream($"{path}.lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (time.GetElapsedTime(until) < Patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), time, cancellationToken);
            }
        }
    }

    private static async Task<IAsyncDisposable> LockServerAsync(string connectionString, CancellationToken cancellationToken)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = (int)Patience.TotalSeconds };
        var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = AdvisoryKey } } };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
