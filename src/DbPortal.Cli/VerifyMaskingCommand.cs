using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace DbPortal.Cli;

/// <summary><c>dbportal verify-masking</c>: the attack suite against one's own server, a signed report, and the proof that a report is one.</summary>
internal static class VerifyMaskingCommand
{
    private static readonly Argument<string?> Target = new("target") { Description = "INSTANCE/DATABASE: on whose server, and beside which database of it. The person's rights there are the ones that count.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> As = new("--as") { Description = "In whose place: user:EMAIL or serviceAccount:NAME." };
    private static readonly Option<FileInfo> Output = new("--output") { Description = "Where the signed report goes; a readable text is written beside it (.md).", DefaultValueFactory = _ => new FileInfo("report.json") };
    private static readonly Option<string?> Language = new("--language") { Description = "Language of the readable text: en or ja." };
    private static readonly Option<FileInfo?> Check = new("--check") { Description = "Only tells whether this report is the installation's own and unchanged." };
    private static readonly Option<bool> PublicKey = new("--public-key") { Description = "Only prints the key with which anybody can check reports of this installation." };
    private static readonly Option<bool> Leftovers = new("--leftovers") { Description = "Only lists throw-away databases that are left on the instance." };
    private static readonly Option<string?> Remove = new("--remove") { Description = "Only removes this one of them." };

    public static Command Create()
    {
        var command = new Command("verify-masking", "Runs the attack suite in a throw-away database on your server, in somebody's place, and writes a signed report. Exit code 0 when masking held, else 1.")
        {
            Target, As, Output, Language, Check, PublicKey, Leftovers, Remove,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var client = PortalClient.From(parsed);
        if (client is null)
            return 1;
        if (parsed.GetValue(Check) is { } report)
            return await CheckAsync(client, report, cancellationToken);
        if (parsed.GetValue(PublicKey))
            return await PrintKeyAsync(client, cancellationToken);
        if (parsed.GetValue(Target)?.Split('/') is not [{ Length: > 0 } instance, { Length: > 0 } database])
            return Refuse("The target is written INSTANCE/DATABASE.");
        var path = $"/api/v1/instances/{Uri.EscapeDataString(instance)}/databases/{Uri.EscapeDataString(database)}/verify-masking";
        if (parsed.GetValue(Leftovers) || parsed.GetValue(Remove) is not null)
            return await LeftoversAsync(client, path + "/leftovers", parsed.GetValue(Remove), cancellationToken);
        return parsed.GetValue(As) is { } person
            ? await VerifyAsync(client, path, person, parsed, cancellationToken)
            : Refuse("--as says in whose place: user:EMAIL or serviceAccount:NAME.");
    }

    private static async Task<int> VerifyAsync(PortalClient client, string path, string person, ParseResult parsed, CancellationToken cancellationToken)
    {
        using var body = PortalClient.Json(new { @as = person });
        JsonElement? last = null;
        var shown = "";
        try
        {
            await foreach (var line in client.ReadLinesAsync(path, body, parsed.GetValue(Language), cancellationToken))
            {
                shown = Show(line, shown);
                last = line;
            }
        }
        catch (OperationCanceledException)
        {
            return Refuse("Cancelled. The portal stops the verification and removes its throw-away database.");
        }
        catch (Exception e) when (e is IOException or HttpRequestException or JsonException)
        {
            return Refuse($"The connection to the portal broke ({e.Message}); it stops the verification and removes its throw-away database.");
        }
        return last is { } end ? await EndAsync(end, parsed.GetRequiredValue(Output), cancellationToken) : 1;
    }

    /// <summary>Progress goes to the error stream: a line that moves on a terminal, and in a log a line for each phase.</summary>
    private static string Show(JsonElement line, string shown)
    {
        if (Text(line, "type") != "progress")
            return shown;
        var phase = Text(line, "level") is { Length: > 0 } use ? $"{Text(line, "phase")}, use {use}" : Text(line, "phase");
        var leaks = line.GetProperty("leaks").GetInt32();
        var told = leaks > 0 ? string.Create(CultureInfo.InvariantCulture, $", {leaks} LEAKS") : "";
        if (!Console.IsErrorRedirected)
            Console.Error.Write($"\r{$"{phase}: {line.GetProperty("done")} of {line.GetProperty("of")}{told}",-70}");
        else if (phase + told != shown)
            Console.Error.WriteLine(phase + told);
        return phase + told;
    }

    private static async Task<int> EndAsync(JsonElement end, FileInfo output, CancellationToken cancellationToken)
    {
        if (!Console.IsErrorRedirected)
            Console.Error.WriteLine();
        if (Text(end, "leftBehind") is { Length: > 0 } left)
            Console.Error.WriteLine($"Left behind: {left}");
        if (Text(end, "type") == "stopped")
            return Refuse($"{Text(end, "code")}: {Text(end, "detail")}");
        if (Text(end, "type") != "report")
            return Refuse("The connection to the portal broke; it stops the verification and removes its throw-away database.");
        await File.WriteAllTextAsync(output.FullName, Text(end, "document"), cancellationToken);
        var readable = Path.ChangeExtension(output.FullName, ".md");
        await File.WriteAllTextAsync(readable, Text(end, "markdown"), cancellationToken);
        var verdict = Text(end, "verdict");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict}: {end.GetProperty("leaks")} leak(s). Report: {output.FullName}, to read: {readable}"));
        return verdict == "held" ? 0 : 1;
    }

    private static async Task<int> CheckAsync(PortalClient client, FileInfo report, CancellationToken cancellationToken)
    {
        if (!report.Exists)
            return Refuse($"There is no file {report.FullName}.");
        using var body = new StringContent(await File.ReadAllTextAsync(report.FullName, cancellationToken), System.Text.Encoding.UTF8, "application/json");
        if (await client.SendAsync(HttpMethod.Post, "/api/v1/masking-reports/check", body, cancellationToken) is not { } found)
            return 1;
        if (!found.GetProperty("valid").GetBoolean())
            return Refuse(Text(found, "problem") switch
            {
                "otherKey" => "Not this installation's: another one signed it, or this one under another master key.",
                "changed" => "Changed after it was signed.",
                _ => "No signed report.",
            });
        Console.WriteLine($"Genuine and unchanged: verification {Text(found, "id")}, {Text(found, "verdict")}, {found.GetProperty("leaks")} leak(s).");
        if (found.TryGetProperty("audited", out var audited) && audited.ValueKind == JsonValueKind.False)
            return Refuse("But the audit does not have it: the portal's store is not the one it was made with.");
        return 0;
    }

    private static async Task<int> PrintKeyAsync(PortalClient client, CancellationToken cancellationToken)
    {
        if (await client.ReadTextAsync("/api/v1/masking-reports/key", cancellationToken) is not { } key)
            return 1;
        Console.Write(key);
        return 0;
    }

    private static async Task<int> LeftoversAsync(PortalClient client, string path, string? remove, CancellationToken cancellationToken)
    {
        var answer = remove is null
            ? await client.SendAsync(HttpMethod.Get, path, null, cancellationToken)
            : await client.SendAsync(HttpMethod.Delete, $"{path}/{Uri.EscapeDataString(remove)}", null, cancellationToken);
        if (answer is not { } found)
            return 1;
        var left = found.GetProperty("leftovers").EnumerateArray().ToList();
        Console.WriteLine(left.Count == 0 ? "Nothing is left over." : "Left over; one that is young may be in use by another portal:");
        foreach (var leftover in left)
            Console.WriteLine($"  {Text(leftover, "name")}  made {Text(leftover, "madeUtc")}");
        return 0;
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
