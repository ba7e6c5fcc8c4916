using System.CommandLine;
using System.Text.Json;

namespace DbPortal.Cli;

/// <summary><c>dbportal net</c>: the login of an instance that lacks what is masked.</summary>
internal static class NetCommand
{
    private static readonly Argument<string> Instance = new("instance") { Description = "The instance, as the manifest names it." };

    public static Command Create()
    {
        var command = new Command("net", "The engine net of an instance: a login that lacks what is masked.");
        command.Subcommands.Add(Asking("state", "Compares what the login holds with the rules; exit code 1 when they differ.", HttpMethod.Get, ""));
        command.Subcommands.Add(Asking("script", "Writes the statements that make the login, without its password.", HttpMethod.Post, "/script"));
        command.Subcommands.Add(Asking("apply", "Lets the portal run them, and tries the login.", HttpMethod.Post, "/apply"));
        command.Subcommands.Add(Asking("verify", "Tries to read every column as the login; exit code 1 when one is readable that must not be, or the other way round.", HttpMethod.Post, "/verify"));
        return command;
    }

    private static Command Asking(string name, string description, HttpMethod method, string path)
    {
        var command = new Command(name, description) { Instance };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = PortalClient.From(parsed);
            var instance = Uri.EscapeDataString(parsed.GetRequiredValue(Instance));
            return client is not null && await client.SendAsync(method, $"/api/v1/instances/{instance}/net{path}", null, cancellationToken) is { } answer ? Tell(answer) : 1;
        });
        return command;
    }

    private static int Tell(JsonElement answer)
    {
        if (answer.TryGetProperty("sql", out var sql))
        {
            Console.Write(sql.GetString());
            return 0;
        }

        Console.WriteLine($"{answer.GetProperty("login")}: {answer.GetProperty("openColumns")} columns open, {answer.GetProperty("closedColumns")} closed, {answer.GetProperty("triedColumns")} tried.");
        foreach (var left in answer.GetProperty("leftOut").EnumerateArray())
            Console.WriteLine($"no right to {left.GetProperty("relation")}: {left.GetProperty("why")}");
        foreach (var deviation in answer.GetProperty("deviations").EnumerateArray())
            Console.Error.WriteLine($"{(deviation.GetProperty("isHole").GetBoolean() ? "HOLE " : "")}{deviation.GetProperty("kind")}: {deviation.GetProperty("what")} ({deviation.GetProperty("database")})");
        return answer.GetProperty("holds").GetBoolean() ? 0 : 1;
    }
}
