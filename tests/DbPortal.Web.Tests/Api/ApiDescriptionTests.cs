using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Api;
using DbPortal.Web.Pages.Reference;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Web.Tests.Api;

/// <summary>The description is written by hand; these hold it to what the endpoints do.</summary>
public sealed class ApiDescriptionTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly ApiDescription Description = new();
    private static readonly ApiReader Reader = new(Description);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Answered => new()
    {
        { "query", "reader", """{"sql": "SELECT id, email FROM customers LIMIT 1"}""" },
        { "analyze", "reader", """{"sql": "SELECT id FROM customers WHERE email LIKE 'a%'"}""" },
        { "me", "reader", "" },
        { "databases", "reader", "" },
        { "audit", "admin", "" },
        { "verifyAudit", "admin", "" },
        { "verifyLeftovers", "admin", "" },
        { "checkMaskingReport", "admin", "{}" },
        { "validateManifest", "admin", "apiVersion: nothing" },
    };

    [Fact]
    public void It_has_every_endpoint_and_no_other()
    {
        var served = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal) && e.Metadata.GetMetadata<HttpMethodMetadata>() is not null)
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.TrimEnd('/')}"));
        Assert.Equal(served.Order(), Reader.Groups.SelectMany(g => g.Operations).Select(o => $"{o.Method} {o.Path}").Order());
    }

    [Fact]
    public void It_explains_every_error_code_with_its_status()
    {
        Assert.Equal(Enum.GetValues<ErrorCode>().Select(ErrorCodes.NameOf).Order(), Description.Errors.Select(e => e.Code).Order());
        Assert.All(Description.Errors, e => Assert.False(string.IsNullOrWhiteSpace(e.Meaning) || string.IsNullOrWhiteSpace(e.Example)));
    }

    [Fact]
    public void Every_operation_says_what_it_does_what_it_takes_and_how_it_fails() =>
        Assert.All(Reader.Groups.SelectMany(g => g.Operations), operation =>
        {
            Assert.NotEmpty(operation.Summary);
            Assert.NotEmpty(operation.Description);
            Assert.Contains(operation.Errors, e => e.Code == "unauthenticated");
            Assert.Equal(operation.BodyType is null, operation.BodyExample is null);
            Assert.All(operation.Parameters, p => Assert.NotEmpty(p.Description));
            Assert.Equal(operation.Path.Count(c => c == '{'), operation.Parameters.Count(p => p.Required));
        });

    [Fact]
    public void The_body_of_a_query_is_what_the_portal_reads() =>
        Assert.Equal(Names(typeof(QueryBody)), Reader.Groups.SelectMany(g => g.Operations).Single(o => o.Id == "query").Body.Select(m => m.Name).Order());

    [Fact]
    public void The_body_of_a_new_token_is_what_the_portal_reads() =>
        Assert.Equal(Names(typeof(TokenRequest)), Reader.Groups.SelectMany(g => g.Operations).Single(o => o.Id == "makeToken").Body.Select(m => m.Name).Order());

    [Fact]
    public void The_body_of_a_verification_is_what_the_portal_reads() =>
        Assert.Equal(Names(typeof(VerifyBody)), Reader.Groups.SelectMany(g => g.Operations).Single(o => o.Id == "verifyMasking").Body.Select(m => m.Name).Order());

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task An_answer_has_the_members_that_are_described_and_no_other(string id, string account, string body)
    {
        var operation = Reader.Groups.SelectMany(g => g.Operations).Single(o => o.Id == id);
        var path = operation.Path.Replace("{instance}", "demo", StringComparison.Ordinal).Replace("{database}", "company", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), path) { Content = body.Length == 0 ? null : new StringContent(body) };
        var response = await host.As(account).SendAsync(request, Token);
        Assert.Equal(operation.Status, (int)response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        var described = operation.Answer.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Members(answer, 0).Except(described));
        Assert.Empty(operation.Answer.Where(m => m.Depth == 0).Select(m => m.Name).Except(answer.EnumerateObject().Select(m => m.Name)));
    }

    [Fact]
    public async Task Every_reference_in_it_leads_somewhere()
    {
        var document = JsonNode.Parse(await host.As(null).GetStringAsync("/openapi/v1.json", Token))!;
        var lost = References(document).Distinct().Where(r => r.Split('/').Skip(1).Aggregate<string, JsonNode?>(document, (node, step) => node?[step]) is null);
        Assert.Empty(lost);
    }

    [Fact]
    public async Task The_page_shows_it_to_anybody_and_fetches_nothing_from_elsewhere()
    {
        var page = await host.As(null).GetStringAsync("/api", Token);
        Assert.Contains("masked_column_usage", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_is_read_whatever_it_is_called()
    {
        using var content = new StringContent("""{"sql": "SELECT 1 AS a"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        var response = await host.As("reader").PostAsync("/api/v1/instances/demo/databases/company/query", content, Token);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
    }

    private static IEnumerable<string> Names(Type body) => body.GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Order();

    /// <summary>Scopes and details are open objects at the bottom; four levels reach every member that is described.</summary>
    private static IEnumerable<string> Members(JsonElement element, int depth) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(m => m.Name == "details" || depth > 3 ? [m.Name] : Members(m.Value, depth + 1).Prepend(m.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Members(item, depth)),
        _ => [],
    };

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(m => m.Key == "$ref" ? [(string)m.Value!] : References(m.Value)),
        JsonArray array => array.SelectMany(References),
        _ => [],
    };
}
