using System.CommandLine;

namespace DbPortal.Cli;

/// <summary>The root command of <c>dbportal</c>.</summary>
internal static class DbPortalCommand
{
    /// <summary>Runs the command line. Exit code 0 is success, 1 an error.</summary>
    public static int Run(string[] args) =>
        new RootCommand("Talks to a DbPortal server over its HTTP API.").Parse(args).Invoke();
}
