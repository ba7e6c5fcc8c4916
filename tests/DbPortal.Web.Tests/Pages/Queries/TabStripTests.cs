using Bunit;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Localization;
using DbPortal.Web.Pages.Queries;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace DbPortal.Web.Tests.Pages.Queries;

public sealed class TabStripTests : BunitContext
{
    private readonly SqlTab[] _tabs = [.. Enumerable.Range(1, 3).Select(number => new SqlTab(new($"t{number}", $"Query {number}", "", WorksheetTarget.None, null, 0, 0, false, 0)))];

    public TabStripTests()
    {
        Services.AddScoped<Texts>();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Only_the_tab_in_front_is_selected_and_in_the_tab_order()
    {
        var tabs = Show().FindAll("[role=tab]");
        Assert.Equal(["true", "false", "false"], tabs.Select(tab => tab.GetAttribute("aria-selected")));
        Assert.Equal(["0", "-1", "-1"], tabs.Select(tab => tab.GetAttribute("tabindex")));
    }

    [Fact]
    public void No_button_stands_inside_a_tab() =>
        Assert.Empty(Show().FindAll("[role=tab] button"));

    [Fact]
    public void The_left_arrow_goes_round_to_the_last_tab()
    {
        SqlTab? selected = null;
        Show(select: tab => selected = tab).Find("[role=tablist]").KeyDown(new KeyboardEventArgs { Key = "ArrowLeft" });
        Assert.Same(_tabs[2], selected);
    }

    [Fact]
    public void Delete_closes_the_tab_in_front()
    {
        SqlTab? closed = null;
        Show(close: tab => closed = tab).Find("[role=tablist]").KeyDown(new KeyboardEventArgs { Key = "Delete" });
        Assert.Same(_tabs[0], closed);
    }

    [Fact]
    public void F2_asks_for_a_name_and_gives_it()
    {
        (SqlTab Tab, string Title)? renamed = null;
        var strip = Show(rename: wanted => renamed = wanted);
        strip.Find("[role=tablist]").KeyDown(new KeyboardEventArgs { Key = "F2" });
        strip.Find("input").Change(" Monthly revenue ");
        Assert.Equal((_tabs[0], "Monthly revenue"), renamed);
    }

    private IRenderedComponent<TabStrip> Show(Action<SqlTab>? select = null, Action<SqlTab>? close = null, Action<(SqlTab Tab, string Title)>? rename = null) =>
        Render<TabStrip>(parameters => parameters
            .Add(strip => strip.Tabs, _tabs)
            .Add(strip => strip.Current, _tabs[0])
            .Add(strip => strip.OnSelect, select ?? (_ => { }))
            .Add(strip => strip.OnClose, close ?? (_ => { }))
            .Add(strip => strip.OnRename, rename ?? (_ => { })));
}
