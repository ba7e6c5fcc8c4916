namespace DbPortal.Gateway.Access;

/// <summary>Where a binding holds: globs; null or empty means everywhere.</summary>
public sealed record BindingScope
{
    /// <summary>Everywhere.</summary>
    public static readonly BindingScope All = new();

    public string? Project { get; init; }
    public string? Environment { get; init; }
    public string? Instance { get; init; }
    public string? Database { get; init; }
    public string? Schema { get; init; }
    public IReadOnlyList<string> Tables { get; init; } = [];
    public IReadOnlyList<string> Columns { get; init; } = [];
    public IReadOnlyList<string> SourceCidrs { get; init; } = [];

    /// <summary>Hours of the day in which it holds, <c>HH:MM-HH:MM</c> UTC, optionally preceded by days (<c>mon-fri 09:00-18:00</c>).</summary>
    public string? Hours { get; init; }
}
