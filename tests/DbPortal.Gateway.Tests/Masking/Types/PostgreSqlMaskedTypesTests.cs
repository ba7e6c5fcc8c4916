using DbPortal.Gateway.Engines.PostgreSql;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Tests.Engines.Conformance;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Dialects.PostgreSql;

namespace DbPortal.Gateway.Tests.Masking.Types;

public sealed class PostgreSqlMaskedTypesTests(TestServers servers)
{
    private const string Setup = """
        CREATE TYPE mood AS ENUM ('calm down', 'so so 12345');
        CREATE TYPE pair AS (a int, b text);
        CREATE DOMAIN code AS varchar(30);
        CREATE DOMAIN feeling AS mood;
        """;

    private static readonly (string Value, string Shown)[] Table =
    [
        ("'ann.lee@example.com'::text", "partial:a******m range:**n.lee@example.com outer:******nn.lee@example.co****** email:a******@example.com hash:token format:token"),
        ("'+49 30 12345678'::varchar(40)", "partial:+******8 range:**9 30 12345678 outer:******49 30 1234567****** phone:******5678 hash:token regex:+## ## ######## format:token"),
        ("'2026-01-31'::text", "partial:2******1 range:**26-01-31 outer:******026-01-3****** phone:******0131 hash:token date:2026-01 regex:####-##-## format:token"),
        ("'AB-123456'::code", "partial:A******6 range:**-123456 outer:******B-12345****** hash:token regex:AB-###### format:token"),
        ("123456789::int", "partial:1******9 range:**3456789 outer:******2345678****** phone:******6789 bucket:[123456000, 123457000) hash:token round:123456790 regex:######### format:token"),
        ("1234.56::numeric(10,2)", "partial:1******6 range:**34.56 outer:******234.5****** bucket:[1000, 2000) hash:token round:1230 regex:####.## format:token"),
        ("0.5::float8", "range:**5 bucket:[0, 1000) hash:token round:0 regex:#.#"),
        ("'NaN'::float8", "range:**N hash:token"),
        ("'2026-01-31'::date", "partial:2******1 range:**26-01-31 outer:******026-01-3****** hash:token date:2026-01 regex:####-##-##"),
        ("'2026-01-31 23:30+05'::timestamptz", "partial:2******0 range:**26-01-31 18:30:00+00 outer:******026-01-31 18:30:00+0****** hash:token date:2026-01 regex:####-##-## ##:##:##+##"),
        ("'infinity'::timestamp", "partial:i******y range:**finity outer:******nfinit****** hash:token"),
        ("'10:20:30'::time", "partial:1******0 range:**:20:30 outer:******0:20:3****** hash:token regex:##:##:##"),
        ("'6ba7b810-9dad-11d1-80b4-00c04fd430c8'::uuid",
            "partial:6******8 range:**a7b810-9dad-11d1-80b4-00c04fd430c8 outer:******ba7b810-9dad-11d1-80b4-00c04fd430c****** hash:token regex:#ba#b###-#dad-##d#-##b#-##c##fd###c# format:token"),
        ("'192.168.10.23/24'::inet", "partial:1******4 range:**2.168.10.23/24 outer:******92.168.10.23/2****** phone:******2324 hash:token regex:###.###.##.##/## format:token"),
        ("'12.34'::money", "partial:$******4 range:**2.34 outer:******12.3****** hash:token regex:$##.##"),
        ("true", ""),
        ("'so so 12345'::mood", ""),
        ("'so so 12345'::feeling", ""),
        ("'\\x31323334353637383930'::bytea", "hash:token"),
        ("'{\"a\": 12345678}'::jsonb", "hash:token"),
        ("'{\"a\": 12345678}'::json", "hash:token"),
        ("ARRAY[12345678, NULL]", "hash:token"),
        ("ARRAY['ann.lee@example.com']", "hash:token"),
        ("ROW(12345678, 'x')::pair", "hash:token"),
        ("'[2026-01-01,2027-01-01)'::daterange", "hash:token"),
        ("'1 year 12:34:56'::interval", "hash:token"),
        ("'<a>12345678</a>'::xml", "hash:token"),
        ("'(12345,67890)'::point", "hash:token"),
        ("B'10101010'", "hash:token"),
        ("'a12345678 & b'::tsquery", "hash:token"),
        ("'pg_class'::regclass", "hash:token"),
    ];

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.PostgreSql18)]
    public async Task Each_type_shows_what_its_masks_can_mask_and_no_more(ServerSlot slot)
    {
        var token = TestContext.Current.CancellationToken;
        var engine = new PostgreSqlEngine(PostgreSqlDialect.For, TimeProvider.System);
        await using var target = await EngineUnderTest.StartAsync(await servers.GetAsync(slot), engine, Setup, token);
        var actual = await MaskedValues.ShownByAsync(target.Connector, Table.Select(t => t.Value), value => EngineUnderTest.Cleared($"SELECT {value} AS v"), token);
        Assert.Equal(Table.Select(t => $"{t.Value} = {t.Shown}"), actual);
    }

    [Theory]
    [InlineData("ARRAY['ann.lee@example.com', NULL, 'no, \"address\"']", "{\"a******@example.com\",NULL,\"******\"}")]
    [InlineData("ARRAY[['ann.lee@example.com'], ['bo@example.com']]::varchar[]", "{{\"a******@example.com\"},{\"******@example.com\"}}")]
    [InlineData("ARRAY['ann.lee@example.com']::code[]", "{\"a******@example.com\"}")]
    [InlineData("ARRAY['calm down']::mood[]", "{\"******\"}")]
    [InlineData("ARRAY[true, NULL]", "{\"******\",NULL}")]
    [InlineData("ARRAY[ROW(1, 'ann.lee@example.com')::pair]", "{\"******\"}")]
    [InlineData("ARRAY['((1,2),(3,4))', '((5,6),(7,8))']::box[]", "******")]
    [InlineData("'[5:5]={ann.lee@example.com}'::text[]", "******")]
    [InlineData("'{}'::text[]", "{}")]
    [InlineData("'ann.lee@example.com'", "a******@example.com")]
    public async Task Arrays_are_masked_by_element_where_the_rule_says_so(string value, string shown)
    {
        var token = TestContext.Current.CancellationToken;
        var engine = new PostgreSqlEngine(PostgreSqlDialect.For, TimeProvider.System);
        await using var target = await EngineUnderTest.StartAsync(await servers.GetAsync(ServerSlot.PostgreSql18), engine, Setup, token);
        foreach (var large in (bool[])[false, true])
            Assert.Equal(shown, await MaskedValues.ReadAsync(target.Connector, EngineUnderTest.Cleared($"SELECT {value} AS v"), new(MaskAlgorithm.Email) { EachElement = true }, token, large));
    }
}
