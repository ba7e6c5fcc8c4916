using System.Net;
using System.Text;
using System.Text.Json;

namespace DbPortal.Web.Tests.Api;

public sealed class QueryApiTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_query_answers_in_the_form_of_the_contract_and_masked()
    {
        var answer = await OkAsync(await host.AskAsync("reader", "query", new { sql = "SELECT id, email FROM customers ORDER BY id LIMIT 2" }));
        var result = answer.GetProperty("results")[0];
        Assert.Equal("select", result.GetProperty("statement").GetProperty("kind").GetString());
        var email = result.GetProperty("columns")[1];
        Assert.Equal(("email", true, "email", "email"), (email.GetProperty("name").GetString(), email.GetProperty("masked").GetBoolean(), email.GetProperty("mask").GetString(), email.GetProperty("semanticType").GetString()));
        Assert.Equal("main.customers.email", email.GetProperty("sources")[0].GetString());
        Assert.Equal(2, result.GetProperty("rowCount").GetInt32());
        Assert.Contains("***", result.GetProperty("rows")[0][1].GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(answer.GetProperty("auditId").GetString()!);
    }

    [Fact]
    public async Task Several_statements_give_several_results_in_order()
    {
        var answer = await OkAsync(await host.AskAsync("reader", "query", new { sql = "SELECT 1 AS a; SELECT 2 AS b" }));
        Assert.Equal(["a", "b"], answer.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("columns")[0].GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("SELECT FROM WHERE", 400, "syntax_error")]
    [InlineData("", 400, "invalid_request")]
    [InlineData("SELECT id FROM customers WHERE email LIKE 'a%'", 403, "masked_column_usage")]
    [InlineData("SELECT * FROM no_such_table", 403, "not_analyzable")]
    [InlineData("DELETE FROM orders", 403, "access_denied")]
    [InlineData("SELECT \u0000 1", 400, "invalid_request")]
    public async Task Each_refusal_has_its_code_and_is_audited(string sql, int status, string code)
    {
        var response = await host.AskAsync("reader", "query", new { sql });
        var problem = await JsonAsync(response);
        Assert.Equal((status, code), ((int)response.StatusCode, problem.GetProperty("code").GetString()));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var id = problem.GetProperty("auditId").GetString();
        var audit = await OkAsync(await host.As("admin").GetAsync("/api/v1/audit?decision=deny", TestContext.Current.CancellationToken));
        Assert.Contains(audit.GetProperty("entries").EnumerateArray(), e => e.GetProperty("id").GetString() == id);
    }

    [Fact]
    public async Task A_script_of_ten_megabytes_is_told_its_limit()
    {
        var response = await host.AskAsync("reader", "query", new { sql = "SELECT '" + new string('x', 10 << 20) + "'" });
        Assert.Equal((422, "limit_exceeded"), ((int)response.StatusCode, (await JsonAsync(response)).GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("{\"sql\": \"SELECT 1\", \"lmit\": 5}")]
    [InlineData("{\"sql\": ")]
    [InlineData("{}")]
    [InlineData("{\"sql\": \"SELECT 1\", \"limit\": -1}")]
    [InlineData("{\"sql\": \"SELECT '\\ud800'\"}")]
    [InlineData("{\"sql\": \"SELECT ?\", \"parameters\": {\"1\": \"\\ud800\"}}")]
    [InlineData("{\"sql\": \"SELECT '\xff'\"}")]
    public async Task A_body_that_is_not_of_this_api_is_refused_with_a_reason_and_audited(string body)
    {
        foreach (var action in (string[])["query", "export"])
        {
            using var content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
            var response = await host.As("reader").PostAsync($"/api/v1/instances/demo/databases/company/{action}", content, TestContext.Current.CancellationToken);
            var problem = await JsonAsync(response);
            Assert.Equal((400, "invalid_request"), ((int)response.StatusCode, problem.GetProperty("code").GetString()));
            var audit = await OkAsync(await host.As("admin").GetAsync("/api/v1/audit?decision=deny", TestContext.Current.CancellationToken));
            Assert.Contains(audit.GetProperty("entries").EnumerateArray(), e => e.GetProperty("id").GetString() == problem.GetProperty("auditId").GetString());
        }
    }

    [Fact]
    public async Task Analyze_says_what_would_be_read_shown_and_decided()
    {
        var answer = await OkAsync(await host.AskAsync("reader", "analyze", new { sql = "SELECT email FROM customers WHERE email = 'x'" }));
        var statement = answer.GetProperty("statements")[0];
        Assert.Equal("allow", statement.GetProperty("decision").GetString());
        Assert.Equal("main.customers", statement.GetProperty("reads")[0].GetString());
        Assert.Equal("main.customers.email", statement.GetProperty("predicateColumns")[0].GetString());
        Assert.True(statement.GetProperty("columns")[0].GetProperty("direct").GetBoolean());
    }

    [Fact]
    public async Task Analyze_for_somebody_else_needs_access_manage()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await host.AskAsync("reader", "analyze", new { sql = "SELECT 1", @as = "serviceAccount:admin" })).StatusCode);
        var mine = await OkAsync(await host.AskAsync("admin", "analyze", new { sql = "SELECT email FROM customers", @as = "serviceAccount:reader" }));
        Assert.Equal("email", mine.GetProperty("statements")[0].GetProperty("columns")[0].GetProperty("mask").GetString());
    }

    [Fact]
    public async Task Somebody_without_any_right_is_not_told_which_databases_there_are()
    {
        var known = await JsonAsync(await host.AskAsync("stranger", "query", new { sql = "SELECT 1" }));
        Assert.Equal("not_found", known.GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_export_needs_its_own_permission_and_streams_masked_csv()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await host.AskAsync("reader", "export", new { sql = "SELECT id, email FROM customers", format = "csv" })).StatusCode);
        var response = await host.AskAsync("admin", "export", new { sql = "SELECT id FROM customers ORDER BY id LIMIT 2", format = "csv" });
        Assert.Equal("id\n1\n2\n", (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
        Assert.NotEmpty(response.Headers.GetValues("DBP-Audit-Id").Single());
    }

    [Fact]
    public async Task The_chain_of_the_audit_can_be_proven()
    {
        using var nothing = new StringContent("");
        var answer = await OkAsync(await host.As("admin").PostAsync("/api/v1/audit/verify", nothing, TestContext.Current.CancellationToken));
        Assert.True(answer.GetProperty("intact").GetBoolean());
    }

    private static async Task<JsonElement> OkAsync(HttpResponseMessage response)
    {
        var json = await JsonAsync(response);
        Assert.True(response.IsSuccessStatusCode, json.ToString());
        return json;
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }
}
