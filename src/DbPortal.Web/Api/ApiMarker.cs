namespace DbPortal.Web.Api;

/// <summary>Marks endpoints of the API: their errors are problem documents, never pages.</summary>
internal sealed class ApiMarker
{
    public static readonly ApiMarker Instance = new();
}
