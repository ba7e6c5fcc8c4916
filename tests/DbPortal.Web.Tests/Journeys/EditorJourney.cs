using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DbPortal.Web.Tests.Journeys;

public sealed class EditorJourney(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string Engineer = "emma@demo.dbportal.test";
    private const string Admin = "admin@demo.dbportal.test";
    private const string Contractor = "carlos@demo.dbportal.test";
    private const string Query = "select id, name, email from customers order by id limit 300";

    [Fact]
    public async Task An_engineer_gets_masked_columns_with_a_lock_and_the_reason()
    {
        var page = await portal.SignInAsync(Engineer);
        await RunAsync(page, Query);
        await Expect(page.Locator(".grid-heading.masked")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("email"));
        await Expect(page.Locator(".grid-heading.masked")).ToHaveAttributeAsync("title", new System.Text.RegularExpressions.Regex("main.customers.email"));
        Assert.All(await page.Locator(".grid-cell.masked").AllInnerTextsAsync(), text => Assert.Contains("***", text, StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_admin_sees_the_same_column_raw()
    {
        var page = await portal.SignInAsync(Admin);
        await RunAsync(page, Query);
        await Expect(page.Locator(".grid-row .grid-cell").First).ToBeVisibleAsync();
        await Expect(page.Locator(".grid-heading.masked")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_refusal_names_the_column_and_leads_to_its_place()
    {
        var page = await portal.SignInAsync(Engineer);
        await RunAsync(page, "select name from customers where birth_date = '1990-01-01'");
        await Expect(page.Locator(".denied")).ToContainTextAsync("main.customers.birth_date");
        await page.Locator(".denied .place").First.ClickAsync();
        await page.WaitForFunctionAsync("getSelection().toString().includes('birth_date')");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_contractor_is_told_which_permission_is_missing()
    {
        var page = await portal.SignInAsync(Contractor);
        await RunAsync(page, "select * from salaries");
        await Expect(page.Locator(".denied")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_browser_refuses_nothing_of_the_pages_under_their_own_policy()
    {
        var page = await portal.SignInAsync(Engineer);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Text.Contains("Content Security Policy", StringComparison.Ordinal) ? [message.Text] : []);
        await page.ReloadAsync();
        await page.Locator(".cm-content").WaitForAsync();
        await RunAsync(page, Query);
        await Expect(page.Locator(".grid-row .grid-cell").First).ToBeVisibleAsync();
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_a_reload()
    {
        var page = await portal.SignInAsync(Engineer);
        await TypeAsync(page, "select 'kept across reloads'");
        await page.WaitForTimeoutAsync(1500);
        await Expect(page.Locator(".saved")).ToHaveTextAsync("Saved");
        await page.ReloadAsync();
        await Expect(page.Locator(".cm-content")).ToContainTextAsync("kept across reloads");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_pages_speak_Japanese_to_a_Japanese_browser()
    {
        var page = await portal.SignInAsync(Engineer, "ja");
        await Expect(page.Locator("nav")).ToContainTextAsync("自分のアクセス権");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ja");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task One_page_exports_one_result_after_another_in_different_formats()
    {
        var page = await portal.SignInAsync(Engineer);
        await RunAsync(page, Query);
        foreach (var (name, extension) in new[] { ("CSV", ".csv"), ("JSON", ".json"), ("Excel (XLSX)", ".xlsx") })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Menuitem, new() { Name = name, Exact = true }).ClickAsync());
            Assert.EndsWith(extension, download.SuggestedFilename, StringComparison.Ordinal);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_pages_of_all_before_they_run_anything()
    {
        var page = await portal.SignInAsync(Engineer);
        await TypeAsync(page, Query);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/access");
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("Account") }).ClickAsync();
        await other.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await other.WaitForURLAsync("**/sign-in*");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForURLAsync("**/sign-in*");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_nobody_touches_ends_by_itself_after_the_sign_out()
    {
        var page = await portal.SignInAsync(Engineer);
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/access");
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("Account") }).ClickAsync();
        await other.GetByRole(AriaRole.Menuitem, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in*", new() { Timeout = 15_000 });
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("-- only a comment")]
    public async Task A_text_without_a_statement_takes_the_old_result_away(string text)
    {
        var page = await portal.SignInAsync(Engineer);
        await RunAsync(page, Query);
        await TypeAsync(page, text);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText("Nothing to run")).ToBeVisibleAsync();
        await Expect(page.Locator(".result-tab")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    private static async Task TypeAsync(IPage page, string sql)
    {
        await page.Locator(".tree").WaitForAsync();
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(sql);
    }

    private static async Task RunAsync(IPage page, string sql)
    {
        await TypeAsync(page, sql);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".result-tab").First.WaitForAsync();
    }
}
