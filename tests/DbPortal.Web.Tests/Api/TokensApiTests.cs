using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DbPortal.Web.Tests.Api;

public sealed class TokensApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Path = "/api/v1/me/tokens";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_shown_when_it_is_made_and_never_again()
    {
        var ann = await host.AsAnnAsync();
        var made = await MakeAsync(ann, new { name = "nightly report" });
        var plain = made.GetProperty("token").GetString()!;
        Assert.StartsWith(made.GetProperty("hint").GetString()!, plain, StringComparison.Ordinal);
        var list = await ann.GetStringAsync(Path, Token);
        Assert.Contains("nightly report", list, StringComparison.Ordinal);
        Assert.DoesNotContain(plain, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_opens_what_its_person_may_until_it_is_revoked()
    {
        var ann = await host.AsAnnAsync();
        var made = await MakeAsync(ann, new { name = "short lived" });
        var program = host.As(null);
        program.DefaultRequestHeaders.Authorization = new("Bearer", made.GetProperty("token").GetString());
        Assert.Equal("user:ann@api.test", (await program.GetFromJsonAsync<JsonElement>("/api/v1/me", Token)).GetProperty("member").GetString());
        Assert.Equal(HttpStatusCode.NoContent, (await ann.DeleteAsync($"{Path}/{made.GetProperty("id").GetString()}", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/me", Token)).StatusCode);
    }

    [Fact]
    public async Task A_token_made_with_a_token_does_not_outlive_it()
    {
        var ann = await host.AsAnnAsync(days: 5);
        var refused = await ann.PostAsJsonAsync(Path, new { name = "child", expires = TimeProvider.System.GetUtcNow().AddDays(6) }, Token);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var made = await MakeAsync(ann, new { name = "child" });
        Assert.True(made.GetProperty("expires").GetDateTime() <= TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(5));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"name": " "}""")]
    [InlineData("""{"name": "x", "expires": "2020-01-01T00:00:00Z"}""")]
    [InlineData("""{"name": "x", "expires": "2999-01-01T00:00:00Z"}""")]
    [InlineData("""{"name": "x", "lifetime": 3}""")]
    public async Task A_token_without_a_name_or_with_an_end_out_of_range_is_not_made(string body)
    {
        using var content = new StringContent(body);
        var response = await (await host.AsAnnAsync()).PostAsync(Path, content, Token);
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request"), (response.StatusCode, (await JsonAsync(response)).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_service_account_has_no_personal_tokens() =>
        Assert.Equal(HttpStatusCode.Forbidden, (await host.As("admin").GetAsync(Path, Token)).StatusCode);

    [Fact]
    public async Task Making_one_is_in_the_audit_without_the_token()
    {
        var made = await MakeAsync(await host.AsAnnAsync(), new { name = "audited" });
        var audit = await host.As("admin").GetStringAsync("/api/v1/audit?action=token.create&actor=user:ann@api.test", Token);
        Assert.Contains("audited", audit, StringComparison.Ordinal);
        Assert.DoesNotContain(made.GetProperty("token").GetString()!, audit, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> MakeAsync(HttpClient client, object body)
    {
        var response = await client.PostAsJsonAsync(Path, body, Token);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return await JsonAsync(response);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>(Token);
}
