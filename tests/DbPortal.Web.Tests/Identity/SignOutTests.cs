using System.Net;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Access;
using DbPortal.Web.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DbPortal.Web.Tests.Identity;

/// <summary>A copy of a cookie is worth nothing once its sign-in was ended, also in another process on the same store.</summary>
public sealed partial class SignOutTests : IAsyncLifetime
{
    private const string Aya = "aya@demo.dbportal.test";
    private const string Page = "/sql";
    private readonly string _data = Path.Combine(Path.GetTempPath(), $"dbportal-sign-out-{Guid.NewGuid():N}");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await TestFolder.RemoveAsync(_data);

    [Fact]
    public async Task A_stolen_cookie_that_was_signed_out_stays_out_after_a_restart()
    {
        string stolen, other;
        await using (var host = Start())
        {
            (stolen, other) = (await SignInAsync(host), await SignInAsync(host));
            Assert.Equal(HttpStatusCode.OK, await VisitAsync(host, stolen));
            await SignOutAsync(host, stolen);
            Assert.Equal(HttpStatusCode.Redirect, await VisitAsync(host, stolen));
            Assert.Equal(HttpStatusCode.OK, await VisitAsync(host, other));
        }

        await using var restarted = Start();
        Assert.Equal(HttpStatusCode.OK, await VisitAsync(restarted, other));
        Assert.Equal(HttpStatusCode.Redirect, await VisitAsync(restarted, stolen));
    }

    [Fact]
    public async Task Claims_without_a_session_are_not_live()
    {
        await using var host = Start();
        var sessions = host.Services.GetRequiredService<LiveSessions>();
        var member = new Member(MemberKind.User, Aya);
        Assert.False(sessions.IsLive(PrincipalClaims.Write(member, "Aya", [], "cookie")));
        Assert.True(sessions.IsLive(PrincipalClaims.WriteSession(member, "Aya", "cookie")));
    }

    private WebApplicationFactory<Program> Start() => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
    {
        host.UseSetting("DBPORTAL_DATA", _data);
        host.UseSetting("DBPORTAL_LOG_LEVEL", "Error");
    });

    private static HttpClient Client(WebApplicationFactory<Program> host) => host.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    private static async Task<HttpStatusCode> VisitAsync(WebApplicationFactory<Program> host, string cookie) =>
        (await SendAsync(host, HttpMethod.Get, Page, cookie, null)).StatusCode;

    private static async Task<string> SignInAsync(WebApplicationFactory<Program> host)
    {
        var (cookies, field) = await FormAsync(host);
        var answer = await SendAsync(host, HttpMethod.Post, "/auth/demo", cookies, new() { ["email"] = Aya, ["__RequestVerificationToken"] = field });
        return CookiesOf(answer).Single(c => c.StartsWith("dbportal=", StringComparison.Ordinal));
    }

    private static async Task SignOutAsync(WebApplicationFactory<Program> host, string cookie)
    {
        // The form is rendered by the page's circuit; what it would carry is made here.
        await using var scope = host.Services.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Headers.Cookie = cookie;
        context.User = (await context.AuthenticateAsync()).Principal ?? throw new InvalidOperationException("not signed in");
        var tokens = scope.ServiceProvider.GetRequiredService<IAntiforgery>().GetTokens(context);
        var name = scope.ServiceProvider.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.Cookie.Name;
        var answer = await SendAsync(host, HttpMethod.Post, "/auth/sign-out", $"{cookie}; {name}={tokens.CookieToken}", new() { [tokens.FormFieldName] = tokens.RequestToken! }); // just made
        Assert.Equal("/sign-in", answer.Headers.Location?.OriginalString);
    }

    /// <summary>The cookies and the field with which the forms of the sign-in page are sent.</summary>
    private static async Task<(string Cookies, string Field)> FormAsync(WebApplicationFactory<Program> host)
    {
        var page = await SendAsync(host, HttpMethod.Get, "/sign-in", "", null);
        return (string.Join("; ", CookiesOf(page)), AntiforgeryField().Match(await page.Content.ReadAsStringAsync(Token)).Groups[1].Value);
    }

    private static async Task<HttpResponseMessage> SendAsync(WebApplicationFactory<Program> host, HttpMethod method, string path, string cookies, Dictionary<string, string>? form)
    {
        using var request = new HttpRequestMessage(method, path);
        if (cookies.Length > 0)
            request.Headers.Add("Cookie", cookies);
        if (form is not null)
            request.Content = new FormUrlEncodedContent(form);
        return await Client(host).SendAsync(request, Token);
    }

    private static IEnumerable<string> CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : [];

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex AntiforgeryField();
}
