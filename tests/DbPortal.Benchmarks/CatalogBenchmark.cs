using BenchmarkDotNet.Attributes;
using DbPortal.Sql.Catalog;

namespace DbPortal.Benchmarks;

/// <summary>Reading a whole catalog; point the connection string at a database with many tables.</summary>
[MemoryDiagnoser]
public class CatalogBenchmark
{
    private BenchTarget _target = null!; // made before every run

    [GlobalSetup]
    public async Task StartAsync() => _target = await BenchTarget.StartAsync();

    [GlobalCleanup]
    public async Task StopAsync() => await _target.DisposeAsync();

    [Benchmark]
    public Task<CatalogSnapshot> ReadAsync() => _target.Connector.ReadCatalogAsync(CancellationToken.None);
}
