using System.CommandLine;

namespace DbPortal.Cli;

/// <summary><c>dbportal audit verify</c>: proves that nobody edited the record.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var verify = new Command("verify", "Checks the whole chain of audit records; exit code 1 when it is broken.");
        verify.SetAction(VerifyAsync);
        var command = new Command("audit", "The record of who did what.");
        command.Subcommands.Add(verify);
        return command;
    }

    private static async Task<int> VerifyAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var client = PortalClient.From(parsed);
        if (client is null || await client.SendAsync(HttpMethod.Post, "/api/v1/audit/verify", null, cancellationToken) is not { } found)
            return 1;
        if (found.GetProperty("intact").GetBoolean())
        {
            Console.WriteLine($"Intact: {found.GetProperty("checked")} records.");
            return 0;
        }
        Console.Error.WriteLine($"Broken at record {found.GetProperty("brokenAt")}: {found.GetProperty("problem")}");
        return 1;
    }
}
