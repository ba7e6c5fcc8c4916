using DbPortal.Gateway.Queries;
using DbPortal.Web.Pages.Queries.Tree;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DbPortal.Web.Pages.Queries.Results;

/// <summary>Hands a result to the grid in the browser, which fetches the rows itself.</summary>
public sealed partial class ResultGrid
{
    private static readonly string[] s_words =
        ["label", "masked", "gone", "failed", "copied", "tooMuch", "record", "row", "previous", "next", "close", "copy", "empty"];

    private ElementReference _host;
    private IJSObjectReference? _module;
    private IJSObjectReference? _grid;

    /// <summary>The run's id.</summary>
    [Parameter, EditorRequired] public string RunId { get; set; } = "";

    /// <summary>The result.</summary>
    [Parameter, EditorRequired] public SpooledResult Result { get; set; } = default!; // required

    /// <summary>Opens or closes the view of one row.</summary>
    public async Task ToggleRecordAsync()
    {
        if (_grid is not null)
            await _grid.InvokeVoidAsync("toggleDetail");
    }

    /// <summary>Copies the selected cells with their headings.</summary>
    public async Task CopyAsync()
    {
        if (_grid is not null)
            await _grid.InvokeVoidAsync("copy", true);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_grid is not null)
            {
                await _grid.InvokeVoidAsync("dispose");
                await _grid.DisposeAsync();
            }
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            _grid = _module = null; // the browser is gone, and the grid with it
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _module = await Js.InvokeAsync<IJSObjectReference>("import", "./js/grid.js");
        _grid = await _module.InvokeAsync<IJSObjectReference>("create", _host, new
        {
            url = $"runs/{RunId}/results/{Result.Index}/rows",
            rowCount = Result.RowCount,
            columns = Result.Columns.Select(ToClient),
            text = Words(),
        });
    }

    private object ToClient(ResultColumn column) => new
    {
        name = column.Name,
        type = column.Type,
        numeric = !column.Masked && NumericTypes.Contains(column.Type),
        masked = column.Masked,
        reason = column.Masked ? ShieldWords.Of(column, T) : null,
    };

    private Dictionary<string, string> Words() =>
        s_words.ToDictionary(word => word, word => T[$"grid.{word}"]);
}
