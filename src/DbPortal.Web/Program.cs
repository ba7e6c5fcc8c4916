using DbPortal.Web;
using DbPortal.Web.Identity;

if (args is [PasswordCommand.Name])
    return PasswordCommand.Run(Console.In, Console.Out, Console.Error);

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
var started = app.Lifetime.ApplicationStarted; // asked when the host is gone
try
{
    await app.RunAsync();
    return 0;
}
catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
{
    return HostSettings.Report([$"{e.Message} Choose another with DBPORTAL_URLS."]);
}
catch (System.Net.Sockets.SocketException e) when (!started.IsCancellationRequested)
{
    return HostSettings.Report([$"An address of DBPORTAL_URLS cannot be listened on: {e.Message}."]);
}
catch (InvalidOperationException) when (!started.IsCancellationRequested && settings.Urls.Any(u => u.Scheme == Uri.UriSchemeHttps))
{
    return HostSettings.Report(["DBPORTAL_URLS asks for https, but there is no certificate. Put a proxy with TLS in front, or name one in Kestrel__Certificates__Default__Path."]);
}

/// <summary>The entry point; public so that tests can start the real host.</summary>
public partial class Program;
