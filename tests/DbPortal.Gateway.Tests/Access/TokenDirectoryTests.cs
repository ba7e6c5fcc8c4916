using DbPortal.Gateway.Access;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Tests.Metadata;
using DbPortal.Gateway.Tests.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Gateway.Tests.Access;

public sealed class TokenDirectoryTests(TestServers servers)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.PostgreSql)]
    public async Task A_personal_token_is_its_owners_until_it_is_revoked(StoreKind kind)
    {
        await using var store = await People.StoreAsync(kind, servers);
        var issued = await Tokens(store).CreateAsync(People.Ann, "laptop", null, Token);
        Assert.StartsWith("dbp_", issued.Plain, StringComparison.Ordinal);
        Assert.Equal(People.Ann.Id, await Tokens(store).FindAsync(issued.Plain, Token));
        Assert.Null(await Tokens(store).FindAsync(issued.Plain + "x", Token));
        Assert.Null(await Tokens(store).FindAsync("", Token));
        Assert.NotNull(Assert.Single(await Tokens(store).ListAsync(People.Ann, Token)).LastUsedUtc);
        Assert.False(await Tokens(store).RevokeAsync(People.Bob, issued.Token.Id, Token));
        Assert.True(await Tokens(store).RevokeAsync(People.Ann, issued.Token.Id, Token));
        Assert.Null(await Tokens(store).FindAsync(issued.Plain, Token));
    }

    [Fact]
    public async Task The_token_itself_is_not_in_the_store()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var issued = await Tokens(store).CreateAsync(People.Ann, "laptop", null, Token);
        await using var context = store.Open();
        var row = await context.PersonalTokens.SingleAsync(Token);
        Assert.DoesNotContain(issued.Plain[row.Hint.Length..], $"{row.TokenHash}{row.Hint}{row.Name}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_account_is_found_by_its_token()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        Assert.Equal(new Member(MemberKind.ServiceAccount, "bot"), await Tokens(store).FindAsync("bot-token", Token));
        Assert.Null(await Tokens(store).FindAsync("bot-tokem", Token));
    }

    [Fact]
    public async Task The_tokens_of_a_disabled_person_open_nothing()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var issued = await Tokens(store).CreateAsync(People.Eve, "laptop", null, Token);
        Assert.NotNull(await Tokens(store).FindAsync(issued.Plain, Token));
        await People.ApplyAsync(store, eveIsDisabled: true);
        Assert.Null(await Tokens(store).FindAsync(issued.Plain, Token));
    }

    [Fact]
    public async Task An_expired_token_opens_nothing()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var issued = await Tokens(store).CreateAsync(People.Ann, "laptop", TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1), Token);
        Assert.NotNull(await Tokens(store).FindAsync(issued.Plain, Token));
        await store.ExecuteAsync("UPDATE personal_token SET expires_utc = '2020-01-01 00:00:00'");
        Assert.Null(await Tokens(store).FindAsync(issued.Plain, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Tokens(store).CreateAsync(People.Ann, "x", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), Token));
    }

    [Fact]
    public async Task Preferences_are_kept_per_person()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var preferences = store.Services.GetRequiredService<PreferenceStore>();
        await preferences.WriteAsync(People.Ann.Id, new UserPreferences("ja", null), Token);
        await preferences.WriteAsync(People.Ann.Id, new UserPreferences("ja", "dark"), Token);
        Assert.Equal(new UserPreferences("ja", "dark"), await preferences.ReadAsync(People.Ann.Id, Token));
        Assert.Equal(UserPreferences.None, await preferences.ReadAsync(People.Bob.Id, Token));
    }

    private static TokenDirectory Tokens(TestStore store) => store.Services.GetRequiredService<TokenDirectory>();
}
