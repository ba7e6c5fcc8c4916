using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>The editor in the browser. Texts come as streams, for a hub message above its limit would end the connection.</summary>
public sealed partial class SqlEditor
{
    private const long LongestText = 12L << 20;
    private ElementReference _host;
    private DotNetObjectReference<SqlEditor>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _editor;

    /// <summary>It is ready to show a tab.</summary>
    [Parameter] public EventCallback OnReady { get; set; }

    /// <summary>A tab's text was changed: tab, text, the editor's version of it, caret; gives whether it is kept.</summary>
    [Parameter, EditorRequired] public Func<string, string, int, int, Task<bool>> OnSave { get; set; } = default!; // required

    /// <summary>Text is to be run: tab, text, where it begins in the tab.</summary>
    [Parameter, EditorRequired] public Func<string, string, int, Task> OnRun { get; set; } = default!; // required

    /// <summary>Names for a place: tab, statement, position within it.</summary>
    [Parameter, EditorRequired] public Func<string, string, int, IReadOnlyList<CompletionItem>> OnComplete { get; set; } = default!; // required

    /// <summary>The tab is to be kept as a worksheet.</summary>
    [Parameter] public EventCallback OnKeep { get; set; }

    /// <summary>Brings a tab to the front, with its text where the browser does not have it yet.</summary>
    public Task OpenAsync(SqlTab tab, string dialect) => CallAsync("open", tab.Id, tab.Kept.Text, dialect, tab.Kept.Position);

    /// <summary>Forgets a tab.</summary>
    public Task CloseAsync(string id) => CallAsync("close", id);

    /// <summary>Highlights a tab as another engine's SQL.</summary>
    public Task SetDialectAsync(string id, string dialect) => CallAsync("setDialect", id, dialect);

    /// <summary>Marks what was found in a version of a tab's text; dropped when it has changed since.</summary>
    public Task SetFindingsAsync(string id, int version, IReadOnlyList<EditorSpan> statements, IReadOnlyList<EditorFinding> findings) =>
        CallAsync("setFindings", id, version, statements, findings);

    /// <summary>Asks for a run of the statement at the caret, the selection, or all; <paramref name="prefix"/> goes before it.</summary>
    public Task RunAsync(bool all, string prefix) => CallAsync("run", all, prefix);

    /// <summary>Writes at the caret.</summary>
    public Task InsertAsync(string text) => CallAsync("insert", text);

    /// <summary>Writes over what is selected.</summary>
    public Task WriteAsync(string text) => CallAsync("write", text);

    /// <summary>Selects and shows a place.</summary>
    public Task SelectAsync(int from, int to) => CallAsync("select", from, to);

    /// <summary>Replaces a tab's text.</summary>
    public Task SetTextAsync(string id, string text) => CallAsync("setText", id, text);

    /// <summary>Saves what was typed, then asks for the tab to be kept as a worksheet.</summary>
    public Task KeepSheetAsync() => CallAsync("keepSheet");

    /// <summary>Lays the text out.</summary>
    public Task FormatAsync() => CallAsync("format");

    /// <summary>Puts the caret into it.</summary>
    public Task FocusAsync() => CallAsync("focus");

    /// <summary>Called by the browser some time after typing. False: it is not kept, and the browser's copy has to do until the next try.</summary>
    [JSInvokable]
    public async Task<bool> SaveTextAsync(string id, IJSStreamReference? text, int version, int position)
    {
        try
        {
            return await OnSave(id, await ReadAsync(text), version, position);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException or JSException or TimeoutException)
        {
            return false; // the page was left, or the connection broke, in the middle of it
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Log.NotKept(failure);
            return false;
        }
    }

    /// <summary>Called by the browser on the run keys.</summary>
    [JSInvokable]
    public async Task RunTextAsync(string id, IJSStreamReference? text, int offset)
    {
        try
        {
            await OnRun(id, await ReadAsync(text), offset);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    /// <summary>Called by the browser while typing.</summary>
    [JSInvokable]
    public IReadOnlyList<CompletionItem> Complete(string id, string text, int position) => OnComplete(id, text, position);

    /// <summary>Called by the browser on the save key.</summary>
    [JSInvokable]
    public Task KeepAsync() => OnKeep.InvokeAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await CallAsync("dispose");
            if (_editor is not null)
                await _editor.DisposeAsync();
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            _editor = _module = null; // the browser is gone, and the editor with it
        }
        _self?.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/editor.js");
        _editor = await _module.InvokeAsync<IJSObjectReference>("create", _host, _self, new
        {
            label = T["editor.label"],
            placeholder = T["editor.placeholder"],
            caret = "#caret",
            caretText = T["status.caret"],
        });
        await OnReady.InvokeAsync();
    }

    private async Task CallAsync(string method, params object?[] arguments)
    {
        if (_editor is not null)
            await _editor.InvokeVoidAsync(method, arguments);
    }

    private static async Task<string> ReadAsync(IJSStreamReference? text)
    {
        if (text is null)
            return "";
        await using (text)
        {
            await using var stream = await text.OpenReadStreamAsync(LongestText);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return await reader.ReadToEndAsync();
        }
    }
}
