using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DbPortal.Web.Components.Controls;

/// <summary>A modal dialog on the browser's own dialog element, which keeps the focus, closes on Escape and makes the rest inert.</summary>
public sealed partial class Modal
{
    private ElementReference _dialog;
    private IJSObjectReference? _module;
    private bool _open;
    private bool _show;

    /// <summary>Its heading, also its name for assistive technology.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The body; rendered while it is open.</summary>
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = default!;

    /// <summary>Without heading and close button.</summary>
    [Parameter] public bool Bare { get; set; }

    /// <summary>Its body is there while it is closed, so that the browser can open it without waiting for the server.</summary>
    [Parameter] public bool Ready { get; set; }

    /// <summary>More classes.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>Called after it was closed, however that came about.</summary>
    [Parameter] public EventCallback Closed { get; set; }

    /// <summary>Opens it.</summary>
    public void Open()
    {
        _open = _show = true;
        StateHasChanged();
    }

    /// <summary>Closes it.</summary>
    public async Task CloseAsync()
    {
        if (_module is not null)
            await _module.InvokeVoidAsync("closeDialog", _dialog);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            _module = null; // the browser is gone, and the module with it
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_show)
            return;
        _show = false;
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/shell.js");
        await _module.InvokeVoidAsync("openDialog", _dialog);
    }

    private async Task OnClosed()
    {
        _open = false;
        await Closed.InvokeAsync();
    }
}
