using DbPortal.Gateway;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Api;
using DbPortal.Web.Identity;
using DbPortal.Web.Pages;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DbPortal.Web;

/// <summary>Everything the host is made of.</summary>
internal static class WebServices
{
    /// <summary>Longest request body. Scripts beyond the parser's limit are read so far that the answer can say so.</summary>
    public const long MaxBody = 24L << 20;

    public static void ConfigurePortal(this WebApplicationBuilder builder, HostSettings settings)
    {
        builder.WebHost.UseUrls(settings.Urls.Select(u => u.ToString()).ToArray());
        // A build that was not published finds its files by the manifest beside it, in any environment; a published one has none.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Limits.MaxRequestBodySize = MaxBody;
        });
        // Runs are cancelled when the process is asked to end; what they need after that is time for their outcomes, well within a container's grace.
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(8));
        builder.Services.AddSerilog((_, log) => ConfigureLog(log, settings));
        builder.Services
            .AddGateway(settings.Store!) // the settings were free of errors
            .AddPortalIdentity()
            .AddApi()
            .AddPages();
        AddTelemetry(builder.Services);
    }

    private static void ConfigureLog(LoggerConfiguration log, HostSettings settings)
    {
        log.MinimumLevel.Is(settings.LogLevel)
            .MinimumLevel.Override("Microsoft", Quieter(settings.LogLevel))
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .MinimumLevel.Override("System.Net.Http", Quieter(settings.LogLevel))
            // Program says in one line what keeps it from starting; what it does not know ends the process with its trace.
            .Filter.ByExcluding(e => e.MessageTemplate.Text == "Hosting failed to start")
            .Enrich.FromLogContext();
        if (Console.IsOutputRedirected)
            log.WriteTo.Console(new RenderedCompactJsonFormatter());
        else
            log.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The framework's own chatter counts only when something is wrong, or when everything was asked for.</summary>
    private static LogEventLevel Quieter(LogEventLevel level) => level <= LogEventLevel.Debug ? LogEventLevel.Information : (LogEventLevel)Math.Max((int)level, (int)LogEventLevel.Warning);

    private static readonly double[] DurationSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 600];

    private static void AddTelemetry(IServiceCollection services)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService("dbportal"))
            .WithMetrics(m => m.AddMeter(QueryMetrics.SourceName).AddView("dbportal.query.duration", new ExplicitBucketHistogramConfiguration { Boundaries = DurationSeconds }).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter())
            .WithTracing(t => t.AddSource(QueryMetrics.SourceName).AddAspNetCoreInstrumentation());
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
            telemetry.UseOtlpExporter();
    }
}
