using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz;

[Collection("Corpus")]
public sealed class PostgreSql15FuzzTests(TestServers servers) : FuzzConformance(servers)
{
    protected override string Make => "postgresql";

    private protected override async Task<CorpusTarget> LoadAsync(CorpusFolder corpus, string suffix, CancellationToken cancellationToken) =>
        await PostgreSqlCorpus.LoadAsync(await Servers.GetAsync(ServerSlot.PostgreSql15), corpus, cancellationToken);
}
