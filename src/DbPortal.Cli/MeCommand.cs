using System.CommandLine;
using Spectre.Console;

namespace DbPortal.Cli;

/// <summary><c>dbportal me</c>: whose token it is and what it holds.</summary>
internal static class MeCommand
{
    public static Command Create()
    {
        var command = new Command("me", "Shows whose token this is and what it holds, until when.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var client = PortalClient.From(parsed);
        if (client is null || await client.SendAsync(HttpMethod.Get, "/api/v1/me", null, cancellationToken) is not { } me)
            return 1;
        AnsiConsole.WriteLine($"{me.GetProperty("name")} ({me.GetProperty("member")})");
        var table = new Table().AddColumns("effect", "role", "permissions", "until", "through");
        foreach (var binding in me.GetProperty("bindings").EnumerateArray())
            table.AddRow(
                Markup.Escape(binding.GetProperty("effect").ToString()),
                Markup.Escape(binding.GetProperty("role").ToString()),
                Markup.Escape(string.Join(", ", binding.GetProperty("permissions").EnumerateArray())),
                Markup.Escape(binding.GetProperty("expires").ToString()),
                Markup.Escape(binding.GetProperty("via").ToString()));
        AnsiConsole.Write(table);
        return 0;
    }
}
