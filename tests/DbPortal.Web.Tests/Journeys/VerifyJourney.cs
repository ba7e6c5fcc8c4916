using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DbPortal.Web.Tests.Journeys;

public sealed class VerifyJourney(DemoPortal portal) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task A_verification_is_started_left_found_again_and_cancelled()
    {
        var page = await portal.SignInAsync("admin@demo.dbportal.test");
        await page.GotoAsync("/masking/verify");
        await UntilAsync(page.Locator("form.page-tools button[type=submit]:enabled"), async () =>
        {
            await page.GetByLabel("Beside database").SelectOptionAsync("demo/company");
            await page.GetByLabel("In the place of").FillAsync("user:emma@demo.dbportal.test");
            await page.GetByLabel("In the place of").BlurAsync();
        });
        await page.Locator("form.page-tools button[type=submit]").ClickAsync();
        await page.Locator(".running progress").WaitForAsync();
        await page.GotoAsync("/audit");
        await page.Locator(".table").First.WaitForAsync();
        await page.GotoAsync("/masking/verify");
        await page.Locator(".running progress").WaitForAsync();
        await page.GetByText("Cancel", new() { Exact = true }).ClickAsync();
        await page.GetByText("half a verification proves nothing").WaitForAsync();
        await page.GetByText("Look on this instance").ClickAsync();
        await page.GetByText("Nothing is left over.").WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_page_keeps_to_WCAG_AA_and_knows_a_report_that_is_none(ColorScheme colors)
    {
        var page = await portal.SignInAsync("admin@demo.dbportal.test", colors: colors);
        await page.GotoAsync("/masking/verify");
        var report = new FilePayload { Name = "report.json", MimeType = "application/json", Buffer = "{\"report\":{},\"signature\":{}}"u8.ToArray() };
        await UntilAsync(page.GetByText("This is no signed report."), () => page.Locator(".check input[type=file]").SetInputFilesAsync(report));
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("The public key").ClickAsync());
        Assert.Contains("BEGIN PUBLIC KEY", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await page.WaitForTimeoutAsync(700); // colours that are still fading in are no colours yet
        var found = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") });
        Assert.Empty(found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id} at {node.Target}")));
        await page.Context.CloseAsync();
    }

    /// <summary>A page is there before it listens: what is done to it too early has to be done again.</summary>
    private static async Task UntilAsync(ILocator shows, Func<Task> act)
    {
        for (var turn = 1; ; turn++)
        {
            await act();
            try
            {
                await shows.WaitForAsync(new() { Timeout = 3000 });
                return;
            }
            catch (TimeoutException) when (turn < 10)
            {
                // Once more.
            }
        }
    }
}
