using System.CommandLine;

namespace DbPortal.Cli;

/// <summary>The root command of <c>dbportal</c> and the options every command shares.</summary>
internal static class DbPortalCommand
{
    public static readonly Option<string> Url = new("--url")
    {
        Description = "Address of the portal; else DBPORTAL_URL, else http://127.0.0.1:5080.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DBPORTAL_URL") ?? "http://127.0.0.1:5080",
        Recursive = true,
    };

    public static readonly Option<string?> Token = new("--token")
    {
        Description = "Token of a service account or a personal one; better given as DBPORTAL_TOKEN, where no process list shows it.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("DBPORTAL_TOKEN"),
        Recursive = true,
    };

    /// <summary>Runs the command line. Exit codes: 0 done, 1 refused or failed, 2 a plan with changes.</summary>
    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Talks to a DbPortal server over its HTTP API.") { Url, Token };
        root.Subcommands.Add(MeCommand.Create());
        root.Subcommands.Add(QueryCommand.Create());
        root.Subcommands.Add(ManifestCommand.Create());
        root.Subcommands.Add(AuditCommand.Create());
        root.Subcommands.Add(VerifyMaskingCommand.Create());
        root.Subcommands.Add(NetCommand.Create());
        return root.Parse(args).InvokeAsync();
    }
}
