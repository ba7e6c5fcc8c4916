namespace DbPortal.Web.Api;

/// <summary>The description of the API for programs; for people there is the page at <c>/api</c>.</summary>
internal static class ReferenceApi
{
    public static void MapReference(this IEndpointRouteBuilder app) =>
        app.MapGet("/openapi/v1.json", (ApiDescription description) => Results.Bytes(description.Json, "application/json; charset=utf-8")).AllowAnonymous().ExcludeFromDescription();
}
