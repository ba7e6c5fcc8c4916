using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
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
        var issued = await IssueAsync(store, People.Ann);
        Assert.StartsWith("dbp_", issued.Plain, StringComparison.Ordinal);
        Assert.Equal(new TokenOwner(People.Ann.Id, issued.Token.Id, issued.Token.ExpiresUtc), await Tokens(store).FindAsync(issued.Plain, Token));
        Assert.Null(await Tokens(store).FindAsync(issued.Plain + "x", Token));
        Assert.Null(await Tokens(store).FindAsync("", Token));
        Assert.NotNull(Assert.Single(await Tokens(store).ListAsync(People.Ann, Token)).LastUsedUtc);
        Assert.False(await Tokens(store).RevokeAsync(People.Bob, issued.Token.Id, null, Token));
        Assert.True(await Tokens(store).RevokeAsync(People.Ann, issued.Token.Id, null, Token));
        Assert.Null(await Tokens(store).FindAsync(issued.Plain, Token));
    }

    [Fact]
    public async Task The_token_itself_is_not_in_the_store()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var issued = await IssueAsync(store, People.Ann);
        await using var context = store.Open();
        var row = await context.PersonalTokens.SingleAsync(Token);
        Assert.DoesNotContain(issued.Plain[row.Hint.Length..], $"{row.TokenHash}{row.Hint}{row.Name}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_account_is_found_by_its_token()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        Assert.Equal(new TokenOwner(new Member(MemberKind.ServiceAccount, "bot"), null, null), await Tokens(store).FindAsync("bot-token", Token));
        Assert.Null(await Tokens(store).FindAsync("bot-tokem", Token));
    }

    [Fact]
    public async Task The_tokens_of_a_disabled_person_open_nothing()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var issued = await IssueAsync(store, People.Eve);
        Assert.NotNull(await Tokens(store).FindAsync(issued.Plain, Token));
        await People.ApplyAsync(store, eveIsDisabled: true);
        Assert.Null(await Tokens(store).FindAsync(issued.Plain, Token));
    }

    [Fact]
    public async Task An_expired_token_opens_nothing()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var issued = await IssueAsync(store, People.Ann);
        Assert.NotNull(await Tokens(store).FindAsync(issued.Plain, Token));
        await store.ExecuteAsync("UPDATE personal_token SET expires_utc = '2020-01-01 00:00:00'");
        Assert.Null(await Tokens(store).FindAsync(issued.Plain, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => Tokens(store).CreateAsync(People.Ann, "x", new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc), null, Token));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(367)]
    public async Task A_token_ends_in_the_future_and_within_a_year(int days)
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(days);
        await Assert.ThrowsAsync<ArgumentException>(() => Tokens(store).CreateAsync(People.Ann, "x", expires, null, Token));
    }

    [Fact]
    public async Task Making_and_revoking_is_audited_with_the_name_and_never_with_the_token()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        var issued = await IssueAsync(store, People.Ann);
        await Tokens(store).RevokeAsync(People.Ann, issued.Token.Id, "other", Token);
        var records = (await store.Audit.ReadAsync(new AuditFilter { Actor = People.Ann.Name }, null, 10, Token)).Records;
        Assert.Equal([AuditActions.TokenRevoke, AuditActions.TokenCreate], records.Select(r => r.Action));
        Assert.Equal(("laptop", "token:other"), (records[0].Details["name"], records[0].Details["through"]));
        Assert.DoesNotContain(issued.Plain, System.Text.Json.JsonSerializer.Serialize(records), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gathers_tokens_without_end()
    {
        await using var store = await People.StoreAsync(StoreKind.Sqlite, servers);
        for (var i = 0; i < TokenDirectory.MaxTokens; i++)
            await IssueAsync(store, People.Ann);
        Assert.Null(await Tokens(store).CreateAsync(People.Ann, "one too many", Soon, null, Token));
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

    private static DateTime Soon => TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1);

    private static async Task<IssuedToken> IssueAsync(TestStore store, Principal owner) =>
        await Tokens(store).CreateAsync(owner, "laptop", Soon, null, Token) ?? throw new InvalidOperationException("No token was made.");

    private static TokenDirectory Tokens(TestStore store) => store.Services.GetRequiredService<TokenDirectory>();
}
