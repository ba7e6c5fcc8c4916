using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Metadata;

public sealed class SecretTests(TestServers servers)
{
    private const string Password = "pässword-of-the-shop";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_secret_survives_a_restart_and_the_ring_in_the_store_is_sealed(StoreKind kind)
    {
        await using var store = await TestStore.CreateAsync(kind, servers);
        var stored = store.Services.GetRequiredService<SecretVault>().Protect(Password);
        Assert.DoesNotContain(Password, stored, StringComparison.Ordinal);
        await store.AbandonAsync();
        Assert.Equal(Password, store.Services.GetRequiredService<SecretVault>().Open(stored).Reveal());
        await using var context = store.Open();
        var ring = await context.KeyRing.SingleAsync(Token);
        Assert.Contains("<sealed", ring.Xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", ring.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_opened_with_another_master_key_is_refused()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite, servers);
        var other = store.Options with { MasterKey = Convert.ToBase64String(new byte[32]) };
        await using var services = new ServiceCollection().AddMetadata(other).BuildServiceProvider();
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => services.GetRequiredService<MetadataStore>().PrepareAsync(Token));
        Assert.Contains("another master key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_master_key_is_made_once_for_its_owner_only()
    {
        await using var store = await TestStore.CreateAsync(StoreKind.Sqlite, servers);
        var options = store.Options with { MasterKey = null };
        var logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => MasterKeyLoader.Load(options, logger))));
        Assert.Single(keys.Select(key => Convert.ToHexString(key.Derive("x"))).Distinct());
        Assert.Single(Directory.GetFiles(options.DataFolder, $"{MasterKeyLoader.FileName}*"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(options.DataFolder, MasterKeyLoader.FileName)));
    }
}
