using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Corpus;

[Collection("Corpus on PostgreSQL")]
public sealed class PostgreSql15CorpusTests(TestServers servers) : CorpusConformance(servers)
{
    protected override double LeastAnswered => 70;

    private protected override async Task<CorpusTarget> LoadAsync(CorpusFolder corpus, CancellationToken cancellationToken) =>
        await PostgreSqlCorpus.LoadAsync(await Servers.GetAsync(ServerSlot.PostgreSql15), corpus, cancellationToken);
}
