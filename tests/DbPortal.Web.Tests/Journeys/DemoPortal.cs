using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace DbPortal.Web.Tests.Journeys;

/// <summary>The real portal with its demo on a port of its own, and a browser to walk through it. Without a browser the journeys are skipped.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    private static readonly string[] BrowserArguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly string _data = Path.Combine(Path.GetTempPath(), $"dbportal-journeys-{Guid.NewGuid():N}");
    private WebApplicationFactory<Program>? _factory;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the browser is; <c>tests/run.sh</c> finds it.</summary>
    private static string? Chromium => Environment.GetEnvironmentVariable("DBPORTAL_TEST_CHROMIUM");

    public async ValueTask InitializeAsync()
    {
        if (string.IsNullOrEmpty(Chromium))
            return;
        var factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("DBPORTAL_DATA", _data);
            host.UseSetting("DBPORTAL_URLS", "http://127.0.0.1:0");
            host.UseSetting("DBPORTAL_LOG_LEVEL", "Error");
        });
        _factory = factory;
        factory.UseKestrel(0);
        factory.StartServer();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = BrowserArguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_factory is not null)
            await _factory.DisposeAsync();
        await TestFolder.RemoveAsync(_data);
    }

    /// <summary>A fresh browser profile, signed in as somebody of the demo, on the SQL page.</summary>
    internal async Task<IPage> SignInAsync(string email, string language = "en", ColorScheme colors = ColorScheme.Light)
    {
        if (_browser is null || _factory is null)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail("DBPORTAL_TEST_CHROMIUM names no browser.");
            Assert.Skip("DBPORTAL_TEST_CHROMIUM names no browser.");
        }
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = _factory.ClientOptions.BaseAddress.ToString(),
            Locale = language,
            ColorScheme = colors,
            ViewportSize = new() { Width = 1440, Height = 860 },
            AcceptDownloads = true,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync("/");
        await page.Locator($"form:has(input[value='{email}']) button").ClickAsync();
        await page.Locator(".cm-content").WaitForAsync();
        return page;
    }
}
