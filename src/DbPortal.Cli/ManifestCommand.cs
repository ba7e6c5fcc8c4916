using System.CommandLine;
using System.Text;
using System.Text.Json;

namespace DbPortal.Cli;

/// <summary><c>dbportal manifest validate|plan|apply|export</c>: configuration as code.</summary>
internal static class ManifestCommand
{
    private static readonly Argument<FileInfo> Source = new("file") { Description = "The manifest (YAML)." };

    public static Command Create()
    {
        var command = new Command("manifest", "Configuration as code.");
        command.Subcommands.Add(WithFile("validate", "Lists every error of a manifest.", ValidateAsync));
        command.Subcommands.Add(WithFile("plan", "Shows what a manifest would change; exit code 2 when it would.", PlanAsync));
        command.Subcommands.Add(WithFile("apply", "Applies a manifest, whole or not at all.", ApplyAsync));
        var export = new Command("export", "Prints the configuration in force, without secrets.");
        export.SetAction(ExportAsync);
        command.Subcommands.Add(export);
        return command;
    }

    private static Command WithFile(string name, string description, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description) { Source };
        command.SetAction(run);
        return command;
    }

    private static async Task<int> ValidateAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (await PostAsync(parsed, "validate", cancellationToken) is not { } answer)
            return 1;
        foreach (var error in answer.GetProperty("errors").EnumerateArray())
            Console.WriteLine($"{error.GetProperty("file")}:{error.GetProperty("line")}:{error.GetProperty("column")} {error.GetProperty("message")}");
        return answer.GetProperty("valid").GetBoolean() ? 0 : 1;
    }

    private static async Task<int> PlanAsync(ParseResult parsed, CancellationToken cancellationToken) =>
        await PostAsync(parsed, "plan", cancellationToken) is { } plan ? Print(plan) > 0 ? 2 : 0 : 1;

    private static async Task<int> ApplyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (await PostAsync(parsed, "apply", cancellationToken) is not { } plan)
            return 1;
        Print(plan);
        return 0;
    }

    private static async Task<int> ExportAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var client = PortalClient.From(parsed);
        if (client is null || await client.ReadTextAsync("/api/v1/manifest", cancellationToken) is not { } yaml)
            return 1;
        Console.Write(yaml);
        return 0;
    }

    private static async Task<JsonElement?> PostAsync(ParseResult parsed, string verb, CancellationToken cancellationToken)
    {
        var file = parsed.GetRequiredValue(Source);
        if (!file.Exists)
        {
            Console.Error.WriteLine($"There is no file {file.FullName}.");
            return null;
        }
        using var client = PortalClient.From(parsed);
        if (client is null)
            return null;
        using var body = new StringContent(await File.ReadAllTextAsync(file.FullName, cancellationToken), Encoding.UTF8, "application/yaml");
        return await client.SendAsync(HttpMethod.Post, $"/api/v1/manifest/{verb}", body, cancellationToken);
    }

    private static int Print(JsonElement plan)
    {
        var changes = plan.GetProperty("changes").EnumerateArray().ToList();
        foreach (var change in changes)
            Console.WriteLine($"{change.GetProperty("action")} {change.GetProperty("kind")} {change.GetProperty("name")}");
        if (changes.Count == 0)
            Console.WriteLine("Nothing to change.");
        return changes.Count;
    }
}
