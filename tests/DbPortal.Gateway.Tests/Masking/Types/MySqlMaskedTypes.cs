using DbPortal.Gateway.Engines.MySql;
using DbPortal.Gateway.Tests.Engines.Conformance;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Dialects.MySql;

namespace DbPortal.Gateway.Tests.Masking.Types;

/// <summary>The types of MySQL and MariaDB, each as the only column of a table <c>t</c>.</summary>
public abstract class MySqlMaskedTypes(TestServers servers, ServerSlot slot)
{
    private static readonly (string Type, string Value, string Shown)[] Table =
    [
        ("varchar(40)", "'ann.lee@example.com'", "partial:a******m range:**n.lee@example.com outer:******nn.lee@example.co****** email:a******@example.com hash:token format:token"),
        ("bigint", "123456789", "partial:1******9 range:**3456789 outer:******2345678****** phone:******6789 bucket:[123456000, 123457000) hash:token round:123456790 regex:######### format:token"),
        ("decimal(10,2)", "1234.56", "partial:1******6 range:**34.56 outer:******234.5****** bucket:[1000, 2000) hash:token round:1230 regex:####.## format:token"),
        ("double", "0.5", "range:**5 bucket:[0, 1000) hash:token round:0 regex:#.#"),
        ("year", "1984", "range:**84 outer:******98****** bucket:[1000, 2000) hash:token round:1980 regex:####"),
        ("date", "'2026-01-31'", "partial:2******1 range:**26-01-31 outer:******026-01-3****** hash:token date:2026-01 regex:####-##-##"),
        ("datetime", "'2026-01-31 23:30'", "partial:2******0 range:**26-01-31 23:30:00 outer:******026-01-31 23:30:0****** hash:token date:2026-01 regex:####-##-## ##:##:##"),
        ("time", "'10:20:30'", "partial:1******0 range:**:20:30 outer:******0:20:3****** hash:token regex:##:##:##"),
        ("boolean", "true", ""),
        ("enum('so so 12345', 'calm')", "'so so 12345'", ""),
        ("set('so so 12345', 'calm')", "'so so 12345'", ""),
        ("blob", "'1234567890'", "hash:token"),
        ("bit(8)", "b'10101010'", "hash:token"),
        ("point", "ST_GeomFromText('POINT(1 2)')", "hash:token"),
        ("json", "'[12345678]'", ""),
    ];

    /// <summary>What is shown of a JSON column.</summary>
    private protected abstract string ShownOfJson { get; }

    [Fact]
    public async Task Each_type_shows_what_its_masks_can_mask_and_no_more()
    {
        var token = TestContext.Current.CancellationToken;
        var setup = string.Concat(Table.Select((t, i) => $"CREATE TABLE t{i} (v {t.Type}); INSERT INTO t{i} VALUES ({t.Value});\n"));
        await using var target = await EngineUnderTest.StartAsync(await servers.GetAsync(slot), new MySqlEngine(v => MySqlDialect.For(v), TimeProvider.System), setup, token);
        var actual = await MaskedValues.ShownByAsync(
            target.Connector, Table.Select(t => t.Type), type => EngineUnderTest.Cleared($"SELECT v FROM t{Array.FindIndex(Table, t => t.Type == type)}"), token);
        Assert.Equal(Table.Select(t => $"{t.Type} = {(t.Type == "json" ? ShownOfJson : t.Shown)}"), actual);
    }
}
