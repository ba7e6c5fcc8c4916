using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbPortal.Web.Tests.Journeys;

public sealed class AccessJourney(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task A_token_made_on_the_page_opens_the_api_is_shown_once_and_ends_when_revoked()
    {
        var page = await portal.SignInAsync("emma@demo.dbportal.test");
        await page.GotoAsync("/access");
        await page.GetByRole(AriaRole.Button, new() { Name = "New token" }).ClickAsync();
        await page.Locator("dialog[open] input").FillAsync("nightly report");
        await page.Keyboard.PressAsync("Enter");
        var token = await page.Locator("dialog[open] .plain code").InnerTextAsync();
        Assert.Equal("user:emma@demo.dbportal.test", await MemberAsync(page, token));
        await page.Keyboard.PressAsync("Escape");
        await page.ReloadAsync();
        await Expect(page.Locator(".tokens tbody tr")).ToContainTextAsync("nightly report");
        Assert.DoesNotContain(token, await page.ContentAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke nightly report" }).ClickAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Revoke" }).ClickAsync();
        await Expect(page.Locator(".tokens tbody tr")).ToHaveCountAsync(0);
        Assert.Null(await MemberAsync(page, token));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_double_click_in_the_tree_shows_the_rows_of_a_table_in_a_tab_of_its_own()
    {
        var page = await portal.SignInAsync("emma@demo.dbportal.test");
        await page.Locator(".tree .row", new() { HasTextString = "warehouses" }).DblClickAsync();
        await Expect(page.GetByRole(AriaRole.Tab, new() { NameRegex = new("^warehouses") })).ToBeVisibleAsync();
        await Expect(page.Locator(".grid-row .grid-cell").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_record_of_the_audit_has_an_address_of_its_own()
    {
        var page = await portal.SignInAsync("admin@demo.dbportal.test");
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync("select count(*) from orders");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".status a.id").ClickAsync();
        await Expect(page.Locator(".drawer")).ToContainTextAsync("select count(*) from orders");
        await page.GotoAsync(page.Url);
        await Expect(page.Locator(".drawer")).ToContainTextAsync("select count(*) from orders");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_somebody_chose_in_one_browser_is_there_in_the_next()
    {
        var page = await portal.SignInAsync("carlos@demo.dbportal.test");
        await page.GetByRole(AriaRole.Button, new() { Name = "Appearance" }).ClickAsync();
        await page.RunAndWaitForResponseAsync(() => page.Locator("[data-set-theme=dark]").ClickAsync(), response => response.Url.EndsWith("/preferences", StringComparison.Ordinal) && response.Ok);
        await page.GetByRole(AriaRole.Button, new() { Name = "Language" }).ClickAsync();
        await page.Locator("[data-set-language=ja]").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ja");
        await page.Context.CloseAsync();

        var other = await portal.SignInAsync("carlos@demo.dbportal.test");
        await Expect(other.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(other.Locator("html")).ToHaveAttributeAsync("lang", "ja");
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task The_palette_finds_tables_of_the_database_in_front()
    {
        var page = await portal.SignInAsync("emma@demo.dbportal.test");
        await page.Locator(".tree").WaitForAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Keyboard.TypeAsync("shipm");
        await Expect(page.Locator("#palette-0")).ToContainTextAsync("shipments");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Tab, new() { NameRegex = new("^shipments") })).ToBeVisibleAsync();
        await Expect(page.Locator(".grid-row .grid-cell").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task<string?> MemberAsync(IPage page, string token)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await client.GetAsync(new Uri(new Uri(page.Url), "/api/v1/me"), TestContext.Current.CancellationToken);
        if (!response.IsSuccessStatusCode)
            return null;
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return json.RootElement.GetProperty("member").GetString();
    }
}
