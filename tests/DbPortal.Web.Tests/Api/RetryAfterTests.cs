using System.Text.Json;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Web.Tests.Api;

public sealed class RetryAfterTests
{
    [Fact]
    public async Task A_refusal_for_trying_too_much_says_when_to_come_again()
    {
        var denied = new QueryOutcome.Denied("a1", ErrorCode.RateLimited, "Too many.", []) { RetryAfter = TimeSpan.FromSeconds(419.2) };
        var (response, body) = await AnswerAsync(Problems.Of(denied));
        Assert.Equal((429, "420", 420, "rate_limited"), (response.StatusCode, response.Headers.RetryAfter.ToString(), body.GetProperty("retryAfter").GetInt32(), body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task What_is_busy_is_worth_another_try_at_once()
    {
        var (response, _) = await AnswerAsync(Problems.Make(ErrorCode.RateLimited, "Busy."));
        Assert.Equal("1", response.Headers.RetryAfter.ToString());
    }

    [Fact]
    public async Task Other_errors_do_not_go_away_by_waiting()
    {
        var (response, body) = await AnswerAsync(Problems.Make(ErrorCode.MaskedColumnUsage, "No."));
        Assert.False(response.Headers.ContainsKey("Retry-After") || body.TryGetProperty("retryAfter", out _));
    }

    private static async Task<(HttpResponse Response, JsonElement Body)> AnswerAsync(ProblemBody problem)
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        var body = new MemoryStream();
        context.Response.Body = body;
        await Problems.Result(problem).ExecuteAsync(context);
        return (context.Response, JsonDocument.Parse(body.ToArray()).RootElement);
    }
}
