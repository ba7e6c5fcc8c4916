using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Corpus;

[Collection("Corpus on SQLite")]
public sealed class SqliteCorpusTests(TestServers servers) : CorpusConformance(servers)
{
    protected override double LeastAnswered => 60;

    private protected override async Task<CorpusTarget> LoadAsync(CorpusFolder corpus, CancellationToken cancellationToken) =>
        await SqliteCorpus.LoadAsync(corpus, cancellationToken);
}
