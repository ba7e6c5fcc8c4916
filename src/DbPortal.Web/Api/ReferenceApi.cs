using Scalar.AspNetCore;

namespace DbPortal.Web.Api;

/// <summary>The description of the API, for programs and for people.</summary>
internal static class ReferenceApi
{
    public static void MapReference(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/api", o => o.WithTitle("DbPortal API").WithOpenApiRoutePattern("/openapi/v1.json").DisableDefaultFonts()).AllowAnonymous();
    }
}
