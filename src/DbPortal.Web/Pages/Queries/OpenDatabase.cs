using DbPortal.Gateway.Targets;

namespace DbPortal.Web.Pages.Queries;

/// <summary>What the circuit's SQL page last showed of a database, so that the palette finds its tables without reading anything.</summary>
internal sealed class OpenDatabase
{
    /// <summary>The catalog as the person may see it; null before there was one.</summary>
    public CatalogView? Catalog { get; set; }
}
