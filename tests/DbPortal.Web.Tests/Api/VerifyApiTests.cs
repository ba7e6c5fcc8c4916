using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DbPortal.Gateway.Masking.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Web.Tests.Api;

public sealed class VerifyApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Path = "/api/v1/instances/demo/databases/company/verify-masking";

    private static readonly object Order = new { @as = "serviceAccount:reader" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_verification_tells_how_far_it_is_and_ends_with_a_report_that_can_be_checked()
    {
        var lines = new List<JsonElement>();
        await foreach (var line in ReadAsync(Order))
            lines.Add(line);
        Assert.Equal("started", lines[0].GetProperty("type").GetString());
        Assert.Contains(lines, l => l.GetProperty("type").GetString() == "progress" && l.GetProperty("phase").GetString() == "attacks" && l.GetProperty("of").GetInt32() > 100);
        var last = lines[^1];
        Assert.Equal(("report", "held"), (last.GetProperty("type").GetString(), last.GetProperty("verdict").GetString()));
        Assert.Contains("serviceAccount:reader", last.GetProperty("markdown").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, last.GetProperty("leftBehind").ValueKind);

        var document = last.GetProperty("document").GetString()!; // a report has one
        Assert.True((await CheckAsync(document)) is var good && good.GetProperty("valid").GetBoolean() && good.GetProperty("audited").GetBoolean());
        var forged = await CheckAsync(document.Replace("\"refused\": 1", "\"refused\": 2", StringComparison.Ordinal));
        Assert.Equal((false, "changed"), (forged.GetProperty("valid").GetBoolean(), forged.GetProperty("problem").GetString()));
    }

    [Fact]
    public async Task Who_hangs_up_cancels_it()
    {
        await foreach (var line in ReadAsync(Order))
        {
            if (line.GetProperty("type").GetString() == "progress" && line.GetProperty("phase").GetString() == "control")
                break;
        }

        var verifier = host.Services.GetRequiredService<MaskingVerifier>();
        if (verifier.Running is { } run)
            Assert.IsType<VerificationOutcome.Stopped>(await run.Completion.WaitAsync(TimeSpan.FromMinutes(2), Token));
        using var left = await JsonAsync(await host.As("admin").GetAsync($"{Path}/leftovers", Token));
        Assert.Empty(left.RootElement.GetProperty("leftovers").EnumerateArray());
    }

    [Theory]
    [InlineData("reader", "serviceAccount:reader", HttpStatusCode.Forbidden)]
    [InlineData("admin", "serviceAccount:nobody", HttpStatusCode.BadRequest)]
    [InlineData("admin", "reader", HttpStatusCode.BadRequest)]
    [InlineData("admin", "serviceAccount:admin", HttpStatusCode.BadRequest)]
    public async Task An_order_that_cannot_be_carried_out_is_refused(string account, string person, HttpStatusCode status) =>
        Assert.Equal(status, (await host.As(account).PostAsJsonAsync(Path, new { @as = person }, Token)).StatusCode);

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"as\": \"serviceAccount:reader\", \"levels\": []}")]
    [InlineData("no json")]
    public async Task A_body_that_is_not_of_this_api_is_refused(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await host.As("admin").PostAsync(Path, content, Token)).StatusCode);
    }

    [Fact]
    public async Task Checking_and_looking_take_their_rights()
    {
        using var nothing = new StringContent("{}");
        Assert.Equal(HttpStatusCode.Forbidden, (await host.As("reader").PostAsync("/api/v1/masking-reports/check", nothing, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.As("reader").GetAsync($"{Path}/leftovers", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.As("reader").DeleteAsync($"{Path}/leftovers/x", Token)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.As("admin").DeleteAsync($"{Path}/leftovers/x", Token)).StatusCode);
    }

    private async IAsyncEnumerable<JsonElement> ReadAsync(object order)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = JsonContent.Create(order) };
        using var response = await host.As("admin").SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal((HttpStatusCode.OK, "application/x-ndjson"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Token));
        while (await reader.ReadLineAsync(Token) is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    private async Task<JsonElement> CheckAsync(string document)
    {
        using var content = new StringContent(document, Encoding.UTF8, "application/json");
        using var answer = await JsonAsync(await host.As("admin").PostAsync("/api/v1/masking-reports/check", content, Token));
        return answer.RootElement.Clone();
    }

    private static async Task<JsonDocument> JsonAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Token);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text);
    }
}
