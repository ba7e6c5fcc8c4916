using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Targets.Demo;
using DbPortal.Web.Identity;

namespace DbPortal.Web;

/// <summary>Opens the store and brings the configuration in force before the portal listens: the manifest's, the store's, or the demo's.</summary>
internal static class WorkspaceLaunch
{
    /// <summary>What stands in the way, empty when nothing does.</summary>
    public static async Task<IReadOnlyList<string>> OpenAsync(WebApplication app, HostSettings settings)
    {
        try
        {
            var startup = app.Services.GetRequiredService<WorkspaceStartup>();
            var origin = await startup.OpenAsync(app.Lifetime.ApplicationStopping);
            if (settings.Manifest is { } manifest)
                await startup.ApplyAsync(ManifestSource.FromPath(manifest), app.Lifetime.ApplicationStopping);
            else if (origin is WorkspaceOrigin.Empty or WorkspaceOrigin.Demo)
                return await OpenDemoAsync(app, settings, startup);
            return [];
        }
        catch (StoreUnavailableException e)
        {
            return [e.Message];
        }
        catch (ManifestException e)
        {
            return e.Errors.Select(error => error.ToString()).ToList();
        }
    }

    /// <summary>The demo's files lie in the data folder; they are made at the first start, and its manifest is applied at every one.</summary>
    private static async Task<IReadOnlyList<string>> OpenDemoAsync(WebApplication app, HostSettings settings, WorkspaceStartup startup)
    {
        if (!settings.IsLoopbackOnly)
            return ["Without DBPORTAL_MANIFEST this is the demo, which anybody may enter, so it listens on loopback addresses only. Give a manifest, or leave DBPORTAL_URLS out."];
        if (settings.Store is not { } store)
            return settings.Errors;
        var stopping = app.Lifetime.ApplicationStopping;
        var manifest = await DemoWorkspace.CreateAsync(Path.Combine(store.DataFolder, "demo"), stopping);
        await startup.ApplyAsync(ManifestSource.Demo(manifest), stopping);
        app.Services.GetRequiredService<DemoMode>().Enter();
        return [];
    }
}
