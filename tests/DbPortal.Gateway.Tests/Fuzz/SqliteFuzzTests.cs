using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz;

[Collection("Corpus on SQLite")]
public sealed class SqliteFuzzTests(TestServers servers) : FuzzConformance(servers)
{
    protected override string Make => "sqlite";

    private protected override async Task<CorpusTarget> LoadAsync(CorpusFolder corpus, string suffix, CancellationToken cancellationToken) =>
        await SqliteCorpus.LoadAsync(corpus, cancellationToken);
}
