using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Targets;

/// <summary>What different people see of one real catalog.</summary>
public sealed class CatalogBrowserTests(TestServers servers) : IAsyncLifetime
{
    private const string Setup = """
        CREATE TABLE orders (id int PRIMARY KEY, total numeric DEFAULT 4711);
        CREATE FUNCTION total_of(order_id int, fallback numeric DEFAULT 4711) RETURNS numeric LANGUAGE sql AS 'SELECT 4711::numeric';
        CREATE PROCEDURE tidy(days int) LANGUAGE sql AS 'DELETE FROM orders WHERE id = 4711';
        CREATE SCHEMA payroll;
        CREATE FUNCTION payroll.raise(percent int) RETURNS int LANGUAGE sql AS 'SELECT 1';
        """;

    private const string Manifest = """
        users: [{ email: all@x.test, name: All }, { email: one@x.test, name: One }, { email: none@x.test, name: None }]
        roles: [{ name: reads, title: Reads, permissions: [catalog.view, query.read] }]
        bindings:
          - { role: reads, members: ['user:all@x.test'], scope: { schema: public } }
          - { role: reads, members: ['user:one@x.test'], scope: { schema: public, tables: [orders] } }
        """;

    private PostgreSqlGateway? _gateway;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _gateway = await PostgreSqlGateway.StartAsync(servers, Setup, Manifest, Token);

    public ValueTask DisposeAsync() => _gateway?.DisposeAsync() ?? default;

    [Fact]
    public async Task Routines_are_seen_with_their_signatures_by_those_who_see_their_schema() =>
        Assert.Equal(["tidy(days integer)", "total_of(order_id integer, fallback numeric)"],
            (await ViewAsync("all")).Routines.Select(r => $"{r.Name}({string.Join(", ", r.Arguments.Select(a => $"{a.Name} {a.Type}"))})").Order());

    [Fact]
    public async Task A_right_on_a_table_is_none_on_the_routines_beside_it() =>
        Assert.Empty((await ViewAsync("one")).Routines);

    [Fact]
    public async Task Texts_that_may_quote_values_are_left_out()
    {
        var view = await ViewAsync("all");
        Assert.All(view.Routines, routine => Assert.Null(routine.Body));
        Assert.DoesNotContain("4711", string.Join(' ', view.Routines.SelectMany(r => r.Arguments).Concat<object>(view.Relations.SelectMany(r => r.Columns))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_without_any_right_is_not_told_that_the_database_exists() =>
        Assert.IsType<CatalogViewResult.Refused>(await Browse("none"));

    private async Task<CatalogView> ViewAsync(string who) => Assert.IsType<CatalogViewResult.Shown>(await Browse(who)).View;

    private Task<CatalogViewResult> Browse(string who) => _gateway!.Get<CatalogBrowser>() // made before every test
        .ViewAsync(new Principal(new Member(MemberKind.User, $"{who}@x.test"), who, [], null), "pg", _gateway.Database, false, Token);
}
