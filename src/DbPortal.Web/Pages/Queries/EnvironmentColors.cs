using DbPortal.Gateway.Targets;

namespace DbPortal.Web.Pages.Queries;

/// <summary>The colour of an environment: one of those that are readable in both modes. Nothing else from the configuration reaches a style.</summary>
internal static class EnvironmentColors
{
    private static readonly string[] s_named = ["blue", "gray", "green", "orange", "purple", "red", "yellow"];

    /// <summary>A custom property; an unknown or missing colour is gray, of a protected environment red.</summary>
    public static string Of(EnvironmentEntry? environment) =>
        environment?.Color?.ToLowerInvariant() is { } color && s_named.Contains(color) ? $"var(--env-{color})"
        : environment is { Protected: true } ? "var(--env-red)"
        : "var(--env-gray)";
}
