namespace DbPortal.Web.Components.Controls;

/// <summary>The short messages of one circuit, shown by the layout.</summary>
internal sealed class Toasts(TimeProvider clock)
{
    private static readonly TimeSpan s_shown = TimeSpan.FromSeconds(5);
    private readonly List<Toast> _showing = [];

    /// <summary>What is shown now, oldest first.</summary>
    public IReadOnlyList<Toast> Showing
    {
        get
        {
            lock (_showing)
                return [.. _showing];
        }
    }

    /// <summary>Raised on any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>Shows a message for a few seconds.</summary>
    public void Show(string text, bool danger = false)
    {
        var toast = new Toast(text, danger);
        lock (_showing)
            _showing.Add(toast);
        Changed?.Invoke(this, EventArgs.Empty);
        _ = HideLaterAsync(toast);
    }

    private async Task HideLaterAsync(Toast toast)
    {
        await Task.Delay(s_shown, clock, CancellationToken.None);
        lock (_showing)
            _showing.Remove(toast);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
