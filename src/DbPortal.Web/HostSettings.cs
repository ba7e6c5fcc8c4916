using System.Net;
using DbPortal.Gateway.Metadata;
using Serilog.Events;

namespace DbPortal.Web;

/// <summary>
/// The process settings, from the environment or <c>appsettings.json</c>, all checked at once. Names and meaning are part of the outside contract.
/// </summary>
internal sealed record HostSettings(string? Manifest, StoreOptions? Store, IReadOnlyList<Uri> Urls, LogEventLevel LogLevel, IReadOnlyList<string> Errors)
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Every address is this machine's own: what the demo insists on.</summary>
    public bool IsLoopbackOnly => Urls.All(u => u.IsLoopback || IPAddress.TryParse(u.Host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Reads everything; what is wrong is in <see cref="Errors"/>, all of it.</summary>
    public static HostSettings Read(IConfiguration configuration, string contentRoot)
    {
        var errors = new List<string>();
        var manifest = Text(configuration, "DBPORTAL_MANIFEST");
        if (manifest is not null && !File.Exists(manifest) && !Directory.Exists(manifest))
            errors.Add($"DBPORTAL_MANIFEST names {manifest}, which is neither a file nor a folder.");
        var data = Text(configuration, "DBPORTAL_DATA") ?? Path.Combine(Directory.Exists(contentRoot) ? contentRoot : ".", "data");
        var store = StoreOptions.Read(Text(configuration, "DBPORTAL_STORE"), data, Text(configuration, "DBPORTAL_MASTER_KEY"), Text(configuration, "DBPORTAL_MASTER_KEY_FILE"), errors);
        var urls = ReadUrls(Text(configuration, "DBPORTAL_URLS") ?? DefaultUrl, errors);
        return new(manifest, store, urls, ReadLevel(Text(configuration, "DBPORTAL_LOG_LEVEL"), errors), errors);
    }

    /// <summary>Prints what is wrong, line by line; the exit code.</summary>
    public static int Report(IReadOnlyList<string> errors)
    {
        Console.Error.WriteLine(errors.Count == 1 ? "DbPortal cannot start:" : $"DbPortal cannot start, for {errors.Count} reasons:");
        foreach (var error in errors)
            Console.Error.WriteLine($"  {error}");
        return 1;
    }

    private static string? Text(IConfiguration configuration, string name) => string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name]!.Trim(); // not null: checked in the same line

    private static List<Uri> ReadUrls(string text, List<string> errors)
    {
        var (urls, before) = (new List<Uri>(), errors.Count);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Kestrel's wildcard hosts are no host names of a URI.
            var readable = part.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);
            if (Uri.TryCreate(readable, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https"))
                urls.Add(url);
            else
                errors.Add($"DBPORTAL_URLS holds '{part}', which is no address such as {DefaultUrl}.");
        }
        if (urls.Count == 0 && errors.Count == before)
            errors.Add($"DBPORTAL_URLS holds no address such as {DefaultUrl}.");
        return urls;
    }

    private static LogEventLevel ReadLevel(string? text, List<string> errors)
    {
        if (text is null)
            return LogEventLevel.Information;
        if (Enum.TryParse<LogEventLevel>(text, ignoreCase: true, out var level) && Enum.IsDefined(level))
            return level;
        errors.Add($"DBPORTAL_LOG_LEVEL is '{text}'; it must be one of {string.Join(", ", Enum.GetNames<LogEventLevel>())}.");
        return LogEventLevel.Information;
    }
}
