using DbPortal.Gateway.Tests.Servers;
using DotNet.Testcontainers.Builders;

[assembly: AssemblyFixture(typeof(TestServers))]

namespace DbPortal.Gateway.Tests.Servers;

/// <summary>
/// The database servers of a test run, each found or started once, when the first test asks: a connection string in the
/// environment, else a container where Docker runs. Without either the test is skipped by name, or fails where <c>CI=true</c>.
/// </summary>
public sealed class TestServers : IAsyncDisposable
{
    private readonly Dictionary<ServerSlot, Lazy<Task<ServerLookup>>> _lookups;
    private readonly ServerImages _images = ServerImages.Parse(Environment.GetEnvironmentVariable("DBPORTAL_TEST_IMAGES"));

    public TestServers() =>
        _lookups = Enum.GetValues<ServerSlot>().ToDictionary(slot => slot, slot => new Lazy<Task<ServerLookup>>(() => FindAsync(slot)));

    /// <summary>The slot's server. Does not return when there is none: the calling test is skipped, or fails in CI.</summary>
    public async Task<TestServer> GetAsync(ServerSlot slot)
    {
        var lookup = await _lookups[slot].Value;
        if (lookup.Unavailable is { } missing)
        {
            if (!missing.Intended && IsContinuousIntegration)
                Assert.Fail($"{slot}: {missing.Reason}");
            Assert.Skip($"{slot}: {missing.Reason}");
        }

        return lookup.Server ?? throw new InvalidOperationException($"{slot}: the lookup holds neither a server nor a reason.");
    }

    /// <summary>A fresh database on the slot's server, dropped on disposal.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(ServerSlot slot, CancellationToken cancellationToken) =>
        await (await GetAsync(slot)).CreateDatabaseAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var lookup in _lookups.Values.Where(l => l.IsValueCreated))
        {
            if ((await lookup.Value).Server is { } server)
                await server.DisposeAsync();
        }
    }

    private static bool IsContinuousIntegration =>
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private async Task<ServerLookup> FindAsync(ServerSlot slot)
    {
        var variable = $"DBPORTAL_TEST_{slot.ToString().ToUpperInvariant()}";
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } given)
            return new(new TestServer(slot, given, container: null), null);
        if (_images.For(slot) is not { } image)
            return new(null, new("this run's DBPORTAL_TEST_IMAGES leaves it out", Intended: true));
        try
        {
            return new(await ServerContainer.StartAsync(slot, image), null);
        }
        catch (DockerUnavailableException)
        {
            return new(null, new($"no server. Set {variable} to an administrator's connection string, run Docker, or use tests/run.sh as root on Debian", Intended: false));
        }
    }
}
