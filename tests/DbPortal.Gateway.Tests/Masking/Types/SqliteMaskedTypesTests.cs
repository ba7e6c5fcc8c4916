using DbPortal.Gateway.Tests.Engines.Sqlite;

namespace DbPortal.Gateway.Tests.Masking.Types;

public sealed class SqliteMaskedTypesTests
{
    private static readonly (string Type, string Value, string Shown)[] Table =
    [
        ("TEXT", "'ann.lee@example.com'", "partial:a******m range:**n.lee@example.com outer:******nn.lee@example.co****** email:a******@example.com hash:token format:token"),
        ("INTEGER", "123456789", "partial:1******9 range:**3456789 outer:******2345678****** phone:******6789 bucket:[123456000, 123457000) hash:token round:123456790 regex:######### format:token"),
        ("INTEGER", "'no number'", "partial:n******r range:** number outer:******o numbe****** hash:token format:token"),
        ("NUMERIC", "1234.5", "partial:1******5 range:**34.5 outer:******234.****** bucket:[1000, 2000) hash:token round:1230 regex:####.#"),
        ("REAL", "1e300", "partial:1******0 range:**0e+300 outer:******.0e+30****** hash:token regex:#.#e+### format:token"),
        ("DATE", "'2026-01-31'", "partial:2******1 range:**26-01-31 outer:******026-01-3****** hash:token date:2026-01 regex:####-##-##"),
        ("BOOLEAN", "1", ""),
        ("BLOB", "x'31323334353637383930'", "hash:token"),
        ("", "x'31323334353637383930'", "hash:token"),
        ("JSON", "'[12345678]'", "hash:token"),
    ];

    [Fact]
    public async Task Each_type_shows_what_its_masks_can_mask_and_no_more()
    {
        await using var target = SqliteUnderTest.Start(string.Concat(Table.Select((t, i) => $"CREATE TABLE t{i} (v {t.Type}); INSERT INTO t{i} VALUES ({t.Value});\n")));
        await target.Connector.ReadCatalogAsync(TestContext.Current.CancellationToken);
        var actual = await MaskedValues.ShownByAsync(
            target.Connector, Enumerable.Range(0, Table.Length).Select(i => $"t{i}"), name => SqliteUnderTest.Cleared($"SELECT v FROM {name}", reads: [SqliteUnderTest.Table(name)]),
            TestContext.Current.CancellationToken);
        Assert.Equal(Table.Select((t, i) => $"t{i} = {t.Shown}"), actual);
    }
}
