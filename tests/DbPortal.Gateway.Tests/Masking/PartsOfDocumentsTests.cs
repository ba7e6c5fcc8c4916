using DbPortal.Gateway.Access;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking;

/// <summary>A document with masked parts gives away nothing of them in SQL: what is taken out of it is computed, and masked in full or refused.</summary>
public sealed class PartsOfDocumentsTests(TestServers servers) : IAsyncLifetime
{
    private const string Full = "******";

    private const string Setup = """
        CREATE TABLE people (id int PRIMARY KEY, picked jsonb, strict jsonb, loose jsonb);
        INSERT INTO people SELECT 1, d, d, d FROM (VALUES ('{"ssn": "CANARY-1", "city": "OPEN-1", "n": 7, "list": ["OPEN-2"]}'::jsonb)) v(d);
        """;

    private const string Manifest = """
        users: [{ email: ann@x.test }]
        bindings: [{ role: sql-editor-reader, members: ['user:ann@x.test'] }]
        masking:
          semanticTypes:
            - { name: parts, mask: { algorithm: json, paths: { '$.ssn': full }, others: keep }, use: lookup }
            - { name: strict, mask: { algorithm: json, paths: { '$.ssn': full }, others: keep }, use: select }
            - { name: loose, mask: { algorithm: json, paths: { '$.city': none } }, use: any }
          rules:
            - { match: { column: picked }, semanticType: parts }
            - { match: { column: strict }, semanticType: strict }
            - { match: { column: loose }, semanticType: loose }
        """;

    private static readonly string[] Parts =
    [
        "SELECT {0}->>'ssn' FROM people", "SELECT {0}->'city' FROM people", "SELECT {0}->>'city' FROM people", "SELECT {0} #>> '{{city}}' FROM people", "SELECT {0}['city'] FROM people",
        "SELECT {0}::text FROM people", "SELECT {0}->'list'->0 FROM people", "SELECT value FROM people, jsonb_each_text({0})", "SELECT jsonb_path_query({0}, '$.city') FROM people",
        "SELECT jsonb_set({0}, '{{city}}', '1') FROM people", "SELECT {0} || '{{}}' FROM people", "SELECT jsonb_build_object('d', {0}) FROM people", "SELECT to_jsonb(people) FROM people",
        "SELECT id FROM people WHERE {0}->>'ssn' = 'CANARY-1'", "SELECT id FROM people WHERE {0} @> '{{\"city\": \"OPEN-1\"}}'", "SELECT id FROM people WHERE {0} ? 'ssn'",
        "SELECT coalesce({0}, '{{}}') FROM people", "SELECT x.city FROM people, jsonb_to_record({0}) AS x(city text)",
    ];

    private PostgreSqlGateway? _gateway;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _gateway = await PostgreSqlGateway.StartAsync(servers, Setup, Manifest, Token);

    public ValueTask DisposeAsync() => _gateway?.DisposeAsync() ?? default;

    [Fact]
    public async Task The_column_itself_shows_what_its_mask_says()
    {
        Assert.Equal([["""{"n": 7, "ssn": "******", "city": "OPEN-1", "list": ["OPEN-2"]}""", """{"city": "OPEN-1"}"""]], await AskAsync("SELECT picked, loose FROM people"));
        Assert.Equal([["""{"n": 7, "ssn": "******", "city": "OPEN-1", "list": ["OPEN-2"]}"""]], await AskAsync("WITH p AS (SELECT strict AS s FROM people) SELECT s FROM p"));
        Assert.Equal([["""{"city": "OPEN-1"}"""], ["{}"]], await AskAsync("SELECT loose FROM people UNION ALL SELECT '{\"ssn\": 1}'"));
    }

    [Theory]
    [InlineData("picked")]
    [InlineData("strict")]
    [InlineData("loose")]
    public async Task What_is_taken_out_of_it_is_masked_in_full_or_refused(string column)
    {
        foreach (var sql in Parts.Select(part => string.Format(System.Globalization.CultureInfo.InvariantCulture, part, column)))
        {
            var rows = await AskAsync(sql);
            var shown = rows?.SelectMany(row => row).OfType<string>().Where(cell => cell is not (Full or "1")).ToList() ?? [];
            Assert.True(shown.Count == 0, $"{sql}: {string.Join(' ', shown)}");
            Assert.False(column == "strict" && rows is not null, sql);
        }
    }

    /// <summary>The rows; null: refused.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<string?>>?> AskAsync(string sql)
    {
        var consumer = new CollectingConsumer();
        var who = new Principal(new Member(MemberKind.User, "ann@x.test"), "Ann", [], null);
        var outcome = await _gateway!.Get<QueryPipeline>().RunAsync(new QueryRequest(who, "pg", _gateway.Database, sql), consumer, Token); // made before every test
        if (outcome is QueryOutcome.Denied denied)
        {
            Assert.Contains(denied.Code, (ErrorCode[])[ErrorCode.MaskedColumnUsage, ErrorCode.NotAnalyzable]);
            return null;
        }

        Assert.IsType<QueryOutcome.Completed>(outcome);
        return [.. Assert.Single(consumer.Results).Rows.Select(row => (IReadOnlyList<string?>)[.. row.Select(cell => cell?.ToString())])];
    }
}
