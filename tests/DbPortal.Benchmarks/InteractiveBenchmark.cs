using System.Buffers;
using BenchmarkDotNet.Attributes;
using DbPortal.Gateway.Queries;

namespace DbPortal.Benchmarks;

/// <summary>A hundred rows as a page asks for them, beside the pooled driver reading them into objects.</summary>
[MemoryDiagnoser]
public class InteractiveBenchmark : IResultConsumer
{
    private const string Sql = $"SELECT {BenchTarget.Columns} FROM bench_export ORDER BY id LIMIT 100";
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private BenchTarget _target = null!; // made before every run

    [GlobalSetup]
    public async Task StartAsync() => _target = await BenchTarget.StartAsync();

    [GlobalCleanup]
    public async Task StopAsync() => await _target.DisposeAsync();

    [Benchmark(Baseline = true)]
    public async Task<int> DriverAsync()
    {
        await using var command = _target.Plain.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        var rows = 0;
        for (; await reader.ReadAsync(); rows++)
            reader.GetValues(values);
        return rows;
    }

    [Benchmark]
    public Task UnmaskedAsync() => _target.RunAsync(Sql, large: false, masked: false, this);

    [Benchmark]
    public Task MaskedAsync() => _target.RunAsync(Sql, large: false, masked: true, this);

    /// <inheritdoc/>
    async Task IResultConsumer.ConsumeAsync(MaskedResult result, CancellationToken cancellationToken)
    {
        _buffer.ResetWrittenCount();
        using var row = new JsonRow(result, _buffer);
        while (await result.ReadAsync(cancellationToken))
            row.Write();
    }
}
