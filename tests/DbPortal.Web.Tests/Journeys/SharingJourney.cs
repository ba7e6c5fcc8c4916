using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbPortal.Web.Tests.Journeys;

public sealed class SharingJourney(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task A_worksheet_is_shared_by_name_saved_again_and_opened_by_somebody_else()
    {
        var page = await portal.SignInAsync("emma@demo.dbportal.test");
        await TypeAsync(page, "select 'first'", newTab: true);
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator("dialog[open] input").FillAsync("Orders of the week");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        await page.Locator("dialog[open] input").FillAsync("carlos vega");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("dialog[open] li")).ToContainTextAsync("carlos@demo.dbportal.test");
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);

        await TypeAsync(page, "select 'second'");
        await Expect(page.Locator(".edited")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator(".toast").Last).ToHaveTextAsync("Orders of the week was saved.");
        await Expect(page.Locator(".edited")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();

        var other = await portal.SignInAsync("carlos@demo.dbportal.test");
        await other.GetByRole(AriaRole.Tab, new() { Name = "Sheets" }).ClickAsync();
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("^Orders of the week") }).ClickAsync();
        await Expect(other.Locator(".cm-content")).ToContainTextAsync("'second'");
        await other.Context.CloseAsync();
    }

    [Fact]
    public async Task Somebody_who_is_not_there_cannot_be_shared_with()
    {
        var page = await portal.SignInAsync("emma@demo.dbportal.test");
        await TypeAsync(page, "select 'mine'", newTab: true);
        await page.Keyboard.PressAsync("Control+s");
        await page.Locator("dialog[open] input").FillAsync("Only mine");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Share", Exact = true }).ClickAsync();
        await page.Locator("dialog[open] input").FillAsync("nobody at all");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("dialog[open] .notice")).ToContainTextAsync("nobody at all");
        await page.Context.CloseAsync();
    }

    private static async Task TypeAsync(IPage page, string sql, bool newTab = false)
    {
        await page.Locator(".tree").WaitForAsync();
        if (newTab)
            await page.GetByRole(AriaRole.Button, new() { Name = "New tab" }).ClickAsync();
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(sql);
    }
}
