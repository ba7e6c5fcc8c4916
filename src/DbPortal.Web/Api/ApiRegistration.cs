using Microsoft.OpenApi;

namespace DbPortal.Web.Api;

internal static class ApiRegistration
{
    /// <summary>The description of the API, and its JSON form.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddOpenApi("v1", o => o.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "DbPortal";
            document.Info.Description = "Governed access to databases. Send `Authorization: Bearer TOKEN`.";
            document.AddComponent("token", new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The token of a service account." });
            document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
            return Task.CompletedTask;
        }))
        .ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            o.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.CamelCase));
        });
}
