using DbPortal.Gateway.Access;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Queries;

/// <summary>Where parameters go by number, one with a name would be left out without a word, and the statement answer something else.</summary>
public sealed class ParameterNumbersTests(TestServers servers) : IAsyncLifetime
{
    private const string Manifest = """
        users: [{ email: ann@x.test, name: Ann }]
        roles: [{ name: reads, title: Reads, permissions: [catalog.view, query.read] }]
        bindings: [{ role: reads, members: ['user:ann@x.test'] }]
        """;

    private PostgreSqlGateway? _gateway;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _gateway = await PostgreSqlGateway.StartAsync(servers, "CREATE TABLE t AS SELECT g AS id FROM generate_series(1, 5) g", Manifest, Token);

    public ValueTask DisposeAsync() => _gateway?.DisposeAsync() ?? default;

    [Fact]
    public async Task A_number_is_the_placeholder_it_stands_for()
    {
        var completed = Assert.IsType<QueryOutcome.Completed>(await RunAsync("SELECT id FROM t WHERE id = $1", "1"));
        Assert.Equal(1, completed.Statements[0].RowCount);
    }

    [Theory]
    [InlineData("SELECT id FROM t WHERE id = @id", "id")]
    [InlineData("SELECT id FROM t WHERE id = $2", "2")]
    public async Task A_name_or_a_gap_is_refused_rather_than_left_out(string sql, string name)
    {
        var denied = Assert.IsType<QueryOutcome.Denied>(await RunAsync(sql, name));
        Assert.Equal(ErrorCode.InvalidRequest, denied.Code);
    }

    private Task<QueryOutcome> RunAsync(string sql, string name)
    {
        var request = new QueryRequest(new Principal(new Member(MemberKind.User, "ann@x.test"), "Ann", [], null), "pg", _gateway!.Database, sql) // made before every test
        {
            Parameters = new Dictionary<string, object?> { [name] = 3 },
        };
        return _gateway.Get<QueryPipeline>().RunAsync(request, new CollectingConsumer(), Token);
    }
}
