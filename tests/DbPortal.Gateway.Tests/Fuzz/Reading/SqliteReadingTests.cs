using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

[Collection("Corpus on SQLite")]
public sealed class SqliteReadingTests(TestServers servers) : ReadingConformance(servers)
{
    protected override string Make => "sqlite";

    protected override string Family => "sqlite";

    private protected override async Task<(ReadingServer Server, Func<string, string> Localize)> OpenAsync(CancellationToken cancellationToken) =>
        (await SqliteReadingServer.OpenAsync(CorpusFolder.Own.Schema("sqlite"), cancellationToken), static sql => sql);
}
