using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Tests.Engines.Conformance;
using DbPortal.Gateway.Tests.Queries;

namespace DbPortal.Gateway.Tests.Masking.Types;

/// <summary>What leaves a real server's column through a mask.</summary>
internal static class MaskedValues
{
    /// <summary>One of each mask that works on a part of the value, by its written name; the table of docs/masking.md.</summary>
    public static readonly (string Name, MaskSpec Spec)[] Specs =
    [
        ("partial", new(MaskAlgorithm.Partial) { KeepFirst = 1, KeepLast = 1 }),
        ("range", new(MaskAlgorithm.Range) { Ranges = [new(0, 2, "**")] }),
        ("outer", new(MaskAlgorithm.InnerOuter) { KeepFirst = 1, KeepLast = 1, Outer = true }),
        ("email", new(MaskAlgorithm.Email)),
        ("phone", new(MaskAlgorithm.Phone)),
        ("card", new(MaskAlgorithm.Card)),
        ("bucket", new(MaskAlgorithm.Bucket) { Step = 1000 }),
        ("hash", new(MaskAlgorithm.Hash)),
        ("round", new(MaskAlgorithm.Round) { Step = 10 }),
        ("date", new(MaskAlgorithm.Date) { Unit = "month" }),
        ("regex", new(MaskAlgorithm.Regex) { Pattern = "[0-9]", Substitute = "#" }),
        ("format", new(MaskAlgorithm.FormatPreserving)),
    ];

    /// <summary>For each value the masks that gave something else than the full mask: <c>value = name:text …</c>, tokens as <c>name:token</c>.</summary>
    public static async Task<IReadOnlyList<string>> ShownByAsync(IConnector connector, IEnumerable<string> values, Func<string, ClearedStatement> read, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var value in values)
        {
            var shown = new List<string>();
            foreach (var (name, spec) in Specs)
            {
                var text = await ReadAsync(connector, read(value), spec, cancellationToken);
                if (text != "******")
                    shown.Add(name + ":" + (name is "hash" or "format" ? "token" : text));
            }

            lines.Add($"{value} = {string.Join(' ', shown)}");
        }

        return lines;
    }

    /// <summary>The only cell of a read, masked.</summary>
    public static async Task<string?> ReadAsync(IConnector connector, ClearedStatement statement, MaskSpec mask, CancellationToken cancellationToken, bool large = false)
    {
        await using var session = await connector.OpenAsync(EngineUnderTest.Options(large: large), cancellationToken);
        await using var rows = await session.ExecuteAsync(statement, cancellationToken);
        var result = Shields.Shield(rows, Shields.Plan([.. rows.Columns.Select(_ => Shields.Masked(mask))]));
        Assert.True(await result.ReadAsync(cancellationToken));
        return Shields.TextOf(result.Get(0));
    }
}
