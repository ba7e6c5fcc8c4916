using System.Net;
using System.Text.Json;

namespace DbPortal.Web.Tests.Api;

public sealed class AuditApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("after=garbage")]
    [InlineData("after=-1")]
    [InlineData("after=99999999999999999999")]
    [InlineData("decision=maybe")]
    [InlineData("from=soon")]
    [InlineData("pageSize=0")]
    [InlineData("actor=a%00b")]
    [InlineData("resource=%00")]
    public async Task What_is_no_question_is_refused_and_not_answered_otherwise(string question)
    {
        var answer = await host.As("admin").GetAsync($"/api/v1/audit?{question}", Token);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_request"), (answer.StatusCode, problem.RootElement.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task The_cursor_of_a_page_leads_to_the_next()
    {
        for (var i = 0; i < 2; i++)
            await host.AskAsync("reader", "query", new { sql = "SELECT 1" });
        var first = await PageAsync("pageSize=1&after=");
        var second = await PageAsync($"pageSize=1&after={first.GetProperty("after").GetString()}");
        Assert.True(second.GetProperty("entries")[0].GetProperty("sequence").GetInt64() < first.GetProperty("entries")[0].GetProperty("sequence").GetInt64());
    }

    private async Task<JsonElement> PageAsync(string question)
    {
        using var page = JsonDocument.Parse(await host.As("admin").GetStringAsync($"/api/v1/audit?{question}", Token));
        return page.RootElement.Clone();
    }
}
