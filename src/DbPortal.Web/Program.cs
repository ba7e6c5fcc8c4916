using DbPortal.Web;

var builder = WebApplication.CreateBuilder(args);
var settings = HostSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
if (settings.Errors.Count > 0)
    return HostSettings.Report(settings.Errors);

builder.ConfigurePortal(settings);
await using var app = builder.Build();
if (await WorkspaceLaunch.OpenAsync(app, settings) is { Count: > 0 } problems)
    return HostSettings.Report(problems);

app.UsePortal();
app.MapPortal();
await app.RunAsync();
return 0;

/// <summary>The entry point; public so that tests can start the real host.</summary>
public partial class Program;
