using System.Text;
using BenchmarkDotNet.Attributes;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;

namespace DbPortal.Benchmarks;

/// <summary>What masking one cell costs, over a thousand different values a round.</summary>
[MemoryDiagnoser]
public class MaskBenchmark
{
    private const int Values = 1000;
    private readonly MaskBuffer _output = new();
    private byte[][] _values = []; // made before every run
    private ColumnMask? _mask;

    /// <summary>The mask, by its written name.</summary>
    [Params("full", "partial", "email", "hash", "formatPreserving", "formatPreservingName", "regex", "json")]
    public string Mask { get; set; } = "full";

    [GlobalSetup]
    public void Start()
    {
        var spec = Mask switch
        {
            "partial" => new MaskSpec(MaskAlgorithm.Partial) { KeepLast = 4 },
            "email" => new(MaskAlgorithm.Email),
            "hash" => new(MaskAlgorithm.Hash),
            "formatPreserving" or "formatPreservingName" => new(MaskAlgorithm.FormatPreserving),
            "regex" => new(MaskAlgorithm.Regex) { Pattern = "[0-9]", Substitute = "#" },
            "json" => new(MaskAlgorithm.Json) { Inside = [new("$.ssn", MaskSpec.Full), new("$..mail", new(MaskAlgorithm.Email))], KeepOthers = true },
            _ => MaskSpec.Full,
        };
        _values = [.. Enumerable.Range(0, Values).Select(i => Encoding.UTF8.GetBytes(Mask switch
        {
            "json" => $$"""{"id": {{i}}, "ssn": "078-05-{{i:D4}}", "contact": {"mail": "person{{i}}@example.com", "city": "Oslo"}, "tags": ["a", "b", {{i * 7}}]}""",
            "formatPreserving" => $"4111-1111-{i:D4}-1111",
            "formatPreservingName" => i % 3 == 0 ? "山田 太郎" : i % 3 == 1 ? "Ann-Kathrin Lee" : "佐々木　ひろし",
            _ => $"person{i}.of.some.name@example.com",
        }))];
        _mask = MaskFactory.For(spec, new MaskKeys("a secret of benchmarks"u8), new("v", "text", null, OriginKnown: true));
    }

    [Benchmark(OperationsPerInvoke = Values)]
    public long Apply()
    {
        long bytes = 0;
        foreach (var value in _values)
        {
            _mask!.Apply(new RawCell(CellKind.Text, value), _output); // made by the set-up
            bytes += _output.Length;
        }

        return bytes;
    }
}
