using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace DbPortal.Web.Tests.Journeys;

public sealed class AccessibilityJourney(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private static readonly AxeRunOptions Levels = new() { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") };

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_keeps_to_WCAG_AA_in_both_modes(ColorScheme colors)
    {
        var page = await portal.SignInAsync("admin@demo.dbportal.test", colors: colors);
        await page.Locator(".tree").WaitForAsync();
        await CheckAsync(page, "sql");
        foreach (var path in new[] { "access", "audit", "settings/instances", "settings/bindings", "settings/masking" })
        {
            await page.GotoAsync($"/{path}");
            await page.Locator(".table").First.WaitForAsync();
            await CheckAsync(page, path);
        }
        await page.Context.CloseAsync();
    }

    private static async Task CheckAsync(IPage page, string name)
    {
        var offences = await OffencesAsync(page, name);
        // Colours that are still fading in are no colours yet; what stays is a fault.
        for (var look = 1; offences.Count > 0 && look < 4; look++)
        {
            await page.WaitForTimeoutAsync(700);
            offences = await OffencesAsync(page, name);
        }
        Assert.Empty(offences);
    }

    private static async Task<List<string>> OffencesAsync(IPage page, string name)
    {
        var result = await page.RunAxe(Levels);
        return result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{name}: {violation.Id} at {node.Target}")).ToList();
    }
}
