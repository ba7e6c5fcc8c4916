using System.IO.Pipelines;
using BenchmarkDotNet.Attributes;
using DbPortal.Gateway.Queries.Export;
using DbPortal.Sql.Catalog;
using Npgsql;

namespace DbPortal.Benchmarks;

/// <summary>A whole table as CSV, beside the server's rows unformatted: COPY in binary form, drained by the driver.</summary>
[MemoryDiagnoser]
public class ExportBenchmark
{
    private const string Sql = $"SELECT {BenchTarget.Columns} FROM bench_export";
    private BenchTarget _target = null!; // made before every run

    [GlobalSetup]
    public async Task StartAsync() => _target = await BenchTarget.StartAsync();

    [GlobalCleanup]
    public async Task StopAsync() => await _target.DisposeAsync();

    [Benchmark(Baseline = true)]
    public async Task<long> CopyAsync()
    {
        await using var connection = await _target.Plain.OpenConnectionAsync();
        await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY ({Sql}) TO STDOUT (FORMAT binary)");
        await copy.CopyToAsync(Stream.Null);
        return 0;
    }

    [Benchmark]
    public Task UnmaskedAsync() => ExportAsync(masked: false);

    [Benchmark]
    public Task MaskedAsync() => ExportAsync(masked: true);

    private async Task ExportAsync(bool masked)
    {
        var format = ExportFormat.Find("csv") ?? throw new InvalidOperationException("There is no CSV.");
        using var export = new ExportStream(format, new(EngineKind.PostgreSql), PipeWriter.Create(Stream.Null), _ => { });
        await _target.RunAsync(Sql, large: true, masked, export);
        await export.FinishAsync(CancellationToken.None);
    }
}
