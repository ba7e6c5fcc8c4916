using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>The program sqlsmith (a Debian package), which writes queries over whatever database it is shown.</summary>
internal static class Sqlsmith
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Where it is, or null.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Append("/usr/games").Append("/usr/bin").Select(folder => Path.Combine(folder, "sqlsmith")).FirstOrDefault(File.Exists);

    /// <summary>Queries over the database that <paramref name="connection"/> names, over its own tables alone. It prints each and runs none.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(string program, string connection, int seed, long count, CancellationToken cancellationToken)
    {
        var account = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--target=host={account.Host} port={account.Port} dbname={account.Database} user={account.Username}"));
        start.ArgumentList.Add("--dry-run");
        start.ArgumentList.Add("--exclude-catalog");
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--seed={seed}"));
        start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--max-queries={count}"));
        start.Environment["PGPASSWORD"] = account.Password;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start.");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var said = process.StandardError.ReadToEndAsync(limit.Token);
        var text = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        var queries = text.Split(";\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return queries.Length > 0 ? queries : throw new InvalidOperationException($"{program} wrote nothing: {await said}");
    }
}
