using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Web.Tests.Api;

/// <summary>Whoever adds an endpoint or page says who may use it; those open to anybody are listed here, each for a reason.</summary>
public sealed class EndpointAccessTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly string[] OpenToAnybody =
    [
        "/healthz/live", "/healthz/ready", "/metrics", // probes of the machinery
        "/openapi/v1.json", "/api", // the description of the API
        "/auth/sign-in", "/auth/demo", "/auth/sign-out", "/sign-in", "/not-found", // how one gets in and out
    ];

    [Fact]
    public void Nothing_is_open_to_anybody_but_what_is_listed()
    {
        var open = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(p => !IsStaticFile(p))
            .Distinct()
            .Except(OpenToAnybody, StringComparer.OrdinalIgnoreCase);
        Assert.Empty(open);
    }

    [Fact]
    public async Task The_api_answers_nobody_with_a_problem_and_a_challenge()
    {
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal)))
        {
            var path = System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!, @"\{[^}]*\}", "x");
            var method = new HttpMethod(endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET");
            using var request = new HttpRequestMessage(method, path);
            var response = await host.As(null).SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == System.Net.HttpStatusCode.Unauthorized, $"{method} {path} answered {response.StatusCode}");
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        }
    }

    [Theory]
    [InlineData("GET", "/api/v1/audit")]
    [InlineData("GET", "/api/v1/audit/export")]
    [InlineData("POST", "/api/v1/audit/verify")]
    [InlineData("GET", "/api/v1/manifest")]
    [InlineData("POST", "/api/v1/manifest/plan")]
    [InlineData("POST", "/api/v1/manifest/apply")]
    [InlineData("POST", "/api/v1/masking-reports/check")]
    [InlineData("GET", "/api/v1/instances/demo/databases/company/verify-masking/leftovers")]
    [InlineData("GET", "/api/v1/instances/demo/net")]
    [InlineData("POST", "/api/v1/instances/demo/net/script")]
    [InlineData("POST", "/api/v1/instances/demo/net/apply")]
    [InlineData("POST", "/api/v1/instances/demo/net/verify")]
    [InlineData("GET", "/api/v1/instances/demo/databases/company/new-columns")]
    [InlineData("POST", "/api/v1/instances/demo/databases/company/new-columns/accept")]
    public async Task An_account_without_the_permission_is_refused(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await host.As("reader").SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static bool IsStaticFile(string path) => Path.HasExtension(path) && !path.StartsWith("/api", StringComparison.Ordinal) && !path.Contains('{', StringComparison.Ordinal);
}
