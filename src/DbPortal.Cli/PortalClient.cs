using System.CommandLine;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace DbPortal.Cli;

/// <summary>One conversation with the portal's API. Errors are printed as the API tells them.</summary>
internal sealed class PortalClient : IDisposable
{
    private readonly HttpClient _http;

    private PortalClient(Uri address, string token)
    {
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(15) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>A client for the address and token of the command line; null, with the reason printed, when one is missing.</summary>
    public static PortalClient? From(ParseResult parsed)
    {
        var token = parsed.GetValue(DbPortalCommand.Token);
        if (string.IsNullOrEmpty(token))
            return Refuse("No token: set DBPORTAL_TOKEN or give --token.");
        return Uri.TryCreate(parsed.GetValue(DbPortalCommand.Url), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(address!, token) // the pattern holds only when it was created
            : Refuse("--url must be an address such as https://portal.example.com.");
    }

    /// <summary>Sends a request; the answer's JSON, or null with the error printed.</summary>
    public async Task<JsonElement?> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var response = await TrySendAsync(method, path, content, cancellationToken);
        if (response is null)
            return null;
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
            return Explain(response, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Sends a request; the answer's text, or null with the error printed.</summary>
    public async Task<string?> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await TrySendAsync(HttpMethod.Get, path, null, cancellationToken);
        if (response is null)
            return null;
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
            return text;
        Explain(response, text);
        return null;
    }

    /// <summary>Posts a body and reads the answer as lines of JSON while they come; none, with the error printed, when it is an error.</summary>
    public async IAsyncEnumerable<JsonElement> ReadLinesAsync(string path, HttpContent content, string? language, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (language is not null)
            _http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        // A line comes every moment; how many there will be nobody knows.
        _http.Timeout = Timeout.InfiniteTimeSpan;
        using var response = await TrySendAsync(HttpMethod.Post, path, content, cancellationToken);
        if (response is null)
            yield break;
        if (!response.IsSuccessStatusCode)
        {
            Explain(response, await response.Content.ReadAsStringAsync(cancellationToken));
            yield break;
        }
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    /// <summary>A JSON body.</summary>
    public static StringContent Json(object body) => new(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage?> TrySendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = content };
            return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            Console.Error.WriteLine($"The portal at {_http.BaseAddress} does not answer: {e.Message}");
            return null;
        }
    }

    private static JsonElement? Explain(HttpResponseMessage response, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var problem = document.RootElement;
            var reasons = Reasons(problem).ToList();
            Console.Error.WriteLine($"{Member(problem, "code")}: {(reasons.Count > 0 && problem.TryGetProperty("title", out var title) ? title : Member(problem, "detail"))}");
            foreach (var reason in reasons)
                Console.Error.WriteLine(reason);
            if (reasons.Count == 0 && Member(problem, "retryAfter") is { Length: > 0 } seconds)
                Console.Error.WriteLine($"    Try again in {seconds} s.");
        }
        catch (JsonException)
        {
            Console.Error.WriteLine($"The portal answered {(int)response.StatusCode} {response.ReasonPhrase}.");
        }
        return null;
    }

    /// <summary>Each reason on a line of its own: place, what is wrong, by which rule; below it what would work.</summary>
    private static IEnumerable<string> Reasons(JsonElement problem)
    {
        foreach (var list in (string[])["violations", "errors"])
        {
            if (!problem.TryGetProperty(list, out var items) || items.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var item in items.EnumerateArray())
            {
                yield return $"  {Place(item)}{Member(item, "message")}{(Member(item, "rule") is { Length: > 0 } rule ? $" [{rule}]" : "")}";
                if (Member(item, "hint") is { Length: > 0 } hint)
                    yield return $"    {hint}";
            }
        }
    }

    private static string Member(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static string Place(JsonElement item) =>
        item.TryGetProperty("line", out var line) ? $"{Member(item, "file")}:{line}:{Member(item, "column")} "
        : item.TryGetProperty("start", out var start) ? $"character {start.GetInt32() + 1}: " : "";

    private static PortalClient? Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return null;
    }
}
