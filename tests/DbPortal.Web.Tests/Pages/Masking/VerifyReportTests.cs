using Bunit;
using DbPortal.Gateway.Masking.Verification.Report;
using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Masking;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Web.Tests.Pages.Masking;

public sealed class VerifyReportTests : BunitContext
{
    public VerifyReportTests() => Services.AddScoped<Texts>();

    [Fact]
    public void A_verdict_is_said_before_anything_else()
    {
        Assert.Equal("Masking held", Show(Reports.Held).Find("h2").TextContent);
        Assert.Equal("Masking leaked", Show(Reports.Leaked).Find("h2").TextContent);
    }

    [Fact]
    public void A_leak_shows_what_was_sent() =>
        Assert.Contains("SELECT '```' <b>", Show(Reports.Leaked).Find(".leak code").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_level_opens_into_its_categories()
    {
        var report = Show(Reports.Held);
        Assert.Equal(2, report.FindAll("tbody tr").Count);
        report.Find("tbody button").Click();
        Assert.Equal(4, report.FindAll("tbody tr").Count);
        Assert.Contains("join", report.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_documents_can_be_fetched() =>
        Assert.Equal(["verifications/v1/report.json", "verifications/v1/report.md"], Show(Reports.Held).FindAll("a").Select(a => a.GetAttribute("href")));

    private IRenderedComponent<VerifyReport> Show(VerificationReport report) =>
        Render<VerifyReport>(p => p.Add(c => c.Report, report).Add(c => c.Files, "verifications/v1"));
}
