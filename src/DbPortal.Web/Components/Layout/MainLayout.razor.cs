using Microsoft.AspNetCore.Components.Web;

namespace DbPortal.Web.Components.Layout;

/// <summary>The frame around every page: bar, navigation, command palette, messages.</summary>
public sealed partial class MainLayout
{
    private ErrorBoundary _boundary = default!; // set by the renderer before any handler runs
    private CommandPalette _palette = default!; // set by the renderer before any handler runs
    private ShellInfo? _shell;

    /// <inheritdoc/>
    public void Dispose() => Toasts.Changed -= OnToastsChanged;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Toasts.Changed += OnToastsChanged;
        _shell = await Reader.ReadAsync(CancellationToken.None);
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _boundary?.Recover();

    private void OnToastsChanged(object? sender, EventArgs e) => _ = InvokeAsync(StateHasChanged);
}
