using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Engines.PostgreSql;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.PostgreSql;
using DbPortal.Sql.Syntax;
using Npgsql;

namespace DbPortal.Benchmarks;

/// <summary>
/// The connector on a PostgreSQL server that holds table <c>bench_export</c>. <c>DBPORTAL_BENCH_POSTGRESQL</c> is its connection string (Npgsql's form).
/// </summary>
internal sealed class BenchTarget : IAsyncDisposable
{
    public const string Columns = "id, big, full_name, email, card, created_at, amount, active, uid, doc";
    private static readonly MaskKeys Keys = new("benchmarks need no secret"u8);

    private BenchTarget(string connectionString, IConnector connector)
    {
        Connector = connector;
        Plain = NpgsqlDataSource.Create(connectionString);
    }

    public IConnector Connector { get; }

    /// <summary>The driver alone, pooled.</summary>
    public NpgsqlDataSource Plain { get; }

    public static async Task<BenchTarget> StartAsync()
    {
        var text = Environment.GetEnvironmentVariable("DBPORTAL_BENCH_POSTGRESQL")
            ?? throw new InvalidOperationException("Set DBPORTAL_BENCH_POSTGRESQL to the connection string of a server with table bench_export.");
        var settings = new NpgsqlConnectionStringBuilder(text);
        var instance = new InstanceEntry("bench", EngineKind.PostgreSql, "bench", settings.Host, settings.Port, settings.Username,
            settings.Password is { } password ? new Secret(password) : null, TlsMode.Disable, [], AllDatabases: true);
        var connector = new PostgreSqlEngine(PostgreSqlDialect.For, TimeProvider.System).Connect(instance, new(settings.Database ?? "postgres", null));
        await connector.ReadCatalogAsync(CancellationToken.None);
        return new(text, connector);
    }

    /// <summary>Runs a read of <see cref="Columns"/> and gives its result to a consumer; <paramref name="masked"/>: four of ten columns.</summary>
    public async Task RunAsync(string sql, bool large, bool masked, IResultConsumer consumer)
    {
        var statement = new ClearedStatement(
            null!, 0, sql, new StatementAccess(new Statement.Unsupported(sql, default), StatementEffect.Read), new Dictionary<string, object?>()); // runs ask for text and effect alone
        await using var session = await Connector.OpenAsync(new(false, 1, RunLimits.Default.Timeout, null, large), CancellationToken.None);
        await using var rows = await session.ExecuteAsync(statement, CancellationToken.None);
        var plan = new MaskingPlan([.. rows.Columns.Select((_, i) => PlanOf(masked ? i : -1))], Exact: true, TouchesMasked: masked) { IsMasked = _ => false };
        var result = MaskedResult.TryShield(rows, plan, new(null, long.MaxValue, RunLimits.Default.Timeout), Keys, null, out var mismatch)
            ?? throw new InvalidOperationException(mismatch);
        await consumer.ConsumeAsync(result, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await Plain.DisposeAsync();
    }

    private static ColumnPlan PlanOf(int column) => new(null, column switch
    {
        2 => MaskSpec.Full,
        3 => new(MaskAlgorithm.Email),
        4 => new(MaskAlgorithm.Partial) { KeepLast = 4 },
        8 => new(MaskAlgorithm.Hash),
        _ => MaskSpec.None,
    }, null, null, false, [], []);
}
