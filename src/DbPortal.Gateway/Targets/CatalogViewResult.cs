using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Targets;

/// <summary>A catalog, or why it cannot be shown. Closed family.</summary>
public abstract record CatalogViewResult
{
    private CatalogViewResult() { }

    /// <summary>Here it is.</summary>
    public sealed record Shown(CatalogView View) : CatalogViewResult;

    /// <summary>Why not.</summary>
    public sealed record Refused(ErrorCode Code, string Message) : CatalogViewResult;
}
