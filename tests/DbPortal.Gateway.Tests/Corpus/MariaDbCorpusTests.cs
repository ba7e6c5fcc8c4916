using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Corpus;

[Collection("Corpus on MySQL")]
public sealed class MariaDbCorpusTests(TestServers servers) : CorpusConformance(servers)
{
    protected override double LeastAnswered => 97;

    private protected override async Task<CorpusTarget> LoadAsync(CorpusFolder corpus, CancellationToken cancellationToken) =>
        await MySqlCorpus.LoadAsync(await Servers.GetAsync(ServerSlot.MariaDb), corpus, "", cancellationToken);
}
