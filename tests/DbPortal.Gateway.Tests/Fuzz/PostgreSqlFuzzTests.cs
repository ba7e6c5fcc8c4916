using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>PostgreSQL of one version; for it there is a second generator, which knows every function and operator of the catalog.</summary>
public abstract class PostgreSqlFuzzTests(TestServers servers, ServerSlot slot) : FuzzConformance(servers)
{
    protected override string Make => "postgresql";

    [Fact]
    public async Task Queries_of_sqlsmith_show_no_secret()
    {
        if (Sqlsmith.Program is not { } program)
        {
            Assert.Skip("sqlsmith is not installed.");
            return;
        }

        await HoldAsync(async (bench, token) =>
        {
            var settings = FuzzSettings.Read(usualStatements: 40);
            var connection = (await Servers.GetAsync(slot)).ConnectionStringFor(bench.Open.Copy.Target.Database);
            var queries = await Sqlsmith.WriteAsync(program, connection, settings.Seeds[0], settings.Only + 1 ?? settings.Statements, token);
            return queries.Index().Where(q => settings.Only is null || q.Index == settings.Only)
                .Select(q => new MadeStatement(settings.Seeds[0], q.Index, q.Item, Writes: !q.Item.StartsWith("select", StringComparison.OrdinalIgnoreCase)));
        }, compares: false); // half of what it calls is random, of the moment, or refused
    }

    private protected override async Task<CorpusTarget> LoadAsync(CorpusFolder corpus, string suffix, CancellationToken cancellationToken) =>
        await PostgreSqlCorpus.LoadAsync(await Servers.GetAsync(slot), corpus, cancellationToken);
}
