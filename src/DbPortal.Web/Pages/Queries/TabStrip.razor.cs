using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DbPortal.Web.Pages.Queries;

/// <summary>The open tabs: arrow keys move, Delete closes, F2 or a double click renames, the middle button closes.</summary>
public sealed partial class TabStrip
{
    private ElementReference _input;
    private string? _renaming;
    private string? _focused;

    /// <summary>The open tabs, left to right.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<SqlTab> Tabs { get; set; } = [];

    /// <summary>The one in front.</summary>
    [Parameter] public SqlTab? Current { get; set; }

    /// <summary>A tab's text differs from its worksheet's.</summary>
    [Parameter] public Func<SqlTab, bool>? IsEdited { get; set; }

    /// <summary>Another one is to come to the front.</summary>
    [Parameter] public EventCallback<SqlTab> OnSelect { get; set; }

    /// <summary>One is to be closed.</summary>
    [Parameter] public EventCallback<SqlTab> OnClose { get; set; }

    /// <summary>One gets another name.</summary>
    [Parameter] public EventCallback<(SqlTab Tab, string Title)> OnRename { get; set; }

    /// <summary>A new one is asked for.</summary>
    [Parameter] public EventCallback OnNew { get; set; }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_renaming == _focused)
            return;
        _focused = _renaming;
        if (_renaming is not null)
            await _input.FocusAsync();
    }

    private async Task RenameAsync(SqlTab tab, ChangeEventArgs e)
    {
        _renaming = null;
        if (e.Value is string title && !string.IsNullOrWhiteSpace(title))
            await OnRename.InvokeAsync((tab, title.Trim()));
    }

    private Task AuxAsync(SqlTab tab, MouseEventArgs e) => e.Button == 1 ? OnClose.InvokeAsync(tab) : Task.CompletedTask;

    private async Task OnKeyAsync(KeyboardEventArgs e)
    {
        if (Current is null || _renaming is not null)
            return;
        var at = Tabs.TakeWhile(tab => tab != Current).Count();
        if (e.Key is "ArrowRight" or "ArrowLeft")
            await OnSelect.InvokeAsync(Tabs[(at + (e.Key == "ArrowRight" ? 1 : Tabs.Count - 1)) % Tabs.Count]);
        else if (e.Key == "Delete")
            await OnClose.InvokeAsync(Current);
        else if (e.Key == "F2")
            _renaming = Current.Id;
    }
}
