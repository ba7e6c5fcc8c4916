using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz;

[Collection("Corpus on MySQL")]
public sealed class MariaDbFuzzTests(TestServers servers) : FuzzConformance(servers)
{
    protected override string Make => "mariadb";

    private protected override async Task<CorpusTarget> LoadAsync(CorpusFolder corpus, string suffix, CancellationToken cancellationToken) =>
        await MySqlCorpus.LoadAsync(await Servers.GetAsync(ServerSlot.MariaDb), corpus, suffix, cancellationToken);
}
