using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using DbPortal.Gateway;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Queries;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace DbPortal.Benchmarks;

/// <summary>
/// The whole governed path in process (understood, decided, masked, audited durably on SQLite) beside the pooled driver, a hundred rows each, call by call
/// in turns so that all see the same machine: once reading every masked cell, as the driver reads every value, once writing them as JSON. Prints medians.
/// </summary>
internal sealed class GovernedComparison(bool asJson) : IResultConsumer
{
    private const string Sql = $"SELECT {BenchTarget.Columns} FROM bench_export ORDER BY id LIMIT 100";
    // Until the runtime has compiled the whole path for good, as it has in a portal that runs for days.
    private const int Warmup = 3000;
    private const int Rounds = 3000;
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private long _read;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("dbportal-bench-").FullName;
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("DBPORTAL_BENCH_POSTGRESQL")
            ?? throw new InvalidOperationException("Set DBPORTAL_BENCH_POSTGRESQL to the connection string of a server with table bench_export."));
        Environment.SetEnvironmentVariable("BENCH_PASSWORD", server.Password ?? "none");
        Environment.SetEnvironmentVariable("BENCH_TOKEN", Guid.NewGuid().ToString("N"));
        var manifest = Path.Combine(folder, "manifest.yaml");
        await File.WriteAllTextAsync(manifest, ManifestFor(server));
        var errors = new List<string>();
        var store = StoreOptions.Read($"sqlite:{Path.Combine(folder, "store.db")}", folder, null, null, errors) ?? throw new InvalidOperationException(string.Join(' ', errors));
        await using var services = new ServiceCollection().AddLogging().AddGateway(store).BuildServiceProvider();
        var startup = services.GetRequiredService<WorkspaceStartup>();
        await startup.OpenAsync(CancellationToken.None);
        await startup.ApplyAsync(ManifestSource.FromPath(manifest), CancellationToken.None);
        await using var driver = NpgsqlDataSource.Create(server);
        await CompareAsync(services.GetRequiredService<QueryPipeline>(), driver, server.Database ?? "postgres");
        Directory.Delete(folder, recursive: true);
    }

    /// <inheritdoc/>
    public async Task ConsumeAsync(MaskedResult result, CancellationToken cancellationToken)
    {
        _buffer.ResetWrittenCount();
        using var row = new JsonRow(result, _buffer);
        while (await result.ReadAsync(cancellationToken))
        {
            if (asJson)
                row.Write();
            else
                for (var column = 0; column < result.Columns.Count; column++)
                    _read += result.Get(column).Bytes.Length;
        }
    }

    private static async Task CompareAsync(QueryPipeline pipeline, NpgsqlDataSource driver, string database)
    {
        var request = new QueryRequest(new Principal(new Member(MemberKind.ServiceAccount, "bench"), "bench", [], null), "bench", database, Sql);
        GovernedComparison cells = new(asJson: false), json = new(asJson: true);
        List<double> plain = [], read = [], written = [];
        (List<double> Times, Func<Task> Act)[] contestants = [(plain, () => ReadAsync(driver)), (read, () => RunAsync(pipeline, request, cells)), (written, () => RunAsync(pipeline, request, json))];
        for (var round = 0; round < Warmup + Rounds; round++)
        {
            // In another order each time: who comes after whom finds other caches.
            for (var i = 0; i < contestants.Length; i++)
            {
                var (times, act) = contestants[(round + i) % contestants.Length];
                var time = await TimeAsync(act);
                if (round >= Warmup)
                    times.Add(time);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p50 of {Rounds} calls: driver {Median(plain):F3} ms, governed {Median(read):F3} ms (x {Median(read) / Median(plain):F2}), as JSON {Median(written):F3} ms (x {Median(written) / Median(plain):F2})"));
    }

    private static async Task RunAsync(QueryPipeline pipeline, QueryRequest request, GovernedComparison consumer)
    {
        if (await pipeline.RunAsync(request, consumer, CancellationToken.None) is not QueryOutcome.Completed)
            throw new InvalidOperationException("The query was not completed.");
    }

    private static async Task ReadAsync(NpgsqlDataSource driver)
    {
        await using var command = driver.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync())
            reader.GetValues(values);
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string ManifestFor(NpgsqlConnectionStringBuilder server) => new StringBuilder()
        .AppendLine("apiVersion: dbportal/v1")
        .AppendLine("workspace: { name: Bench }")
        .AppendLine("environments: [{ name: lab }]")
        .AppendLine(CultureInfo.InvariantCulture, $"instances: [{{ name: bench, engine: postgresql, environment: lab, host: {server.Host}, port: {server.Port}, username: {server.Username}, password: '${{env:BENCH_PASSWORD}}', databases: [{server.Database}], tls: disable }}]")
        .AppendLine("serviceAccounts: [{ name: bench, token: '${env:BENCH_TOKEN}' }]")
        .AppendLine("roles: [{ name: reader, title: Reader, permissions: [query.read] }]")
        .AppendLine("bindings: [{ role: reader, members: ['serviceAccount:bench'] }]")
        .AppendLine("masking:")
        .AppendLine("  semanticTypes: [{ name: full, mask: { algorithm: full } }, { name: email, mask: { algorithm: email } }, { name: card, mask: { algorithm: partial, keepLast: 4 } }, { name: key, mask: { algorithm: hash } }]")
        .AppendLine("  rules: [{ match: { column: full_name }, semanticType: full }, { match: { column: email }, semanticType: email }, { match: { column: card }, semanticType: card }, { match: { column: uid }, semanticType: key }]")
        .ToString();
}
