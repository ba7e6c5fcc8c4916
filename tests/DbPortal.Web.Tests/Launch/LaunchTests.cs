using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DbPortal.Web.Tests.Launch;

/// <summary>The process itself, as an operator starts it: what keeps it from starting is told in lines that a person reads, and ends it with code 1.</summary>
public sealed class LaunchTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly string _folder = Directory.CreateTempSubdirectory("dbportal-launch-").FullName;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync() => await TestFolder.RemoveAsync(_folder);

    [Fact]
    public async Task Every_wrong_setting_is_listed()
    {
        var (code, lines) = await StartAsync(new()
        {
            ["DBPORTAL_MANIFEST"] = "/does/not/exist.yaml",
            ["DBPORTAL_DATA"] = Path.Combine(typeof(LaunchTests).Assembly.Location, "data"),
            ["DBPORTAL_URLS"] = "nowhere",
            ["DBPORTAL_LOG_LEVEL"] = "Loud",
            ["DBPORTAL_STORE"] = "mysql://x",
            ["DBPORTAL_MASTER_KEY"] = "short",
        });
        Assert.Equal(1, code);
        Assert.Equal("DbPortal cannot start, for 6 reasons:", lines[0]);
        Assert.Equal(7, lines.Count);
        foreach (var name in (string[])["MANIFEST", "DATA", "URLS", "LOG_LEVEL", "STORE", "MASTER_KEY"])
            Assert.Contains(lines, line => line.Contains($"DBPORTAL_{name}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_manifest_that_is_no_yaml_is_told_with_the_place_where_that_shows()
    {
        var manifest = Path.Combine(_folder, "manifest.yaml");
        await File.WriteAllTextAsync(manifest, "apiVersion: dbportal/v1\nworkspace: { name: Lab }\nenvironments: [{ name: lab\n", TestContext.Current.CancellationToken);
        var (code, lines) = await StartAsync(new() { ["DBPORTAL_MANIFEST"] = manifest, ["DBPORTAL_DATA"] = Path.Combine(_folder, "data"), ["DBPORTAL_LOG_LEVEL"] = "Error" });
        Assert.Equal(1, code);
        Assert.Matches("manifest\\.yaml:[34]:[0-9]+: this is no readable YAML", Assert.Single(lines.Skip(1)));
    }

    [Fact]
    public async Task A_port_in_use_is_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        var (code, lines) = await StartAsync(new() { ["DBPORTAL_URLS"] = url, ["DBPORTAL_DATA"] = Path.Combine(_folder, "data"), ["DBPORTAL_LOG_LEVEL"] = "Error" });
        Assert.Equal(1, code);
        Assert.Equal("DbPortal cannot start:", lines[0]);
        Assert.Contains($"{url}: address already in use", Assert.Single(lines.Skip(1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://192.0.2.1:5080", "cannot be listened on")]
    [InlineData("https://127.0.0.1:0", "no certificate")]
    public async Task An_address_that_cannot_be_listened_on_is_one_line(string url, string words)
    {
        var manifest = Path.Combine(_folder, "manifest.yaml");
        await File.WriteAllTextAsync(manifest, "apiVersion: dbportal/v1\nworkspace: { name: Lab }\n", TestContext.Current.CancellationToken);
        var (code, lines) = await StartAsync(new()
        {
            ["DBPORTAL_URLS"] = url,
            ["DBPORTAL_MANIFEST"] = manifest,
            ["DBPORTAL_DATA"] = Path.Combine(_folder, "data"),
            ["DBPORTAL_LOG_LEVEL"] = "Error",
        });
        Assert.Equal(1, code);
        Assert.Contains(words, Assert.Single(lines.Skip(1)), StringComparison.Ordinal);
    }

    /// <summary>Runs the portal to its end: its exit code, and what it printed.</summary>
    private async Task<(int Code, List<string> Lines)> StartAsync(Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "DbPortal.Web.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        using var portal = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        try
        {
            var (output, errors) = (portal.StandardOutput.ReadToEndAsync(limit.Token), portal.StandardError.ReadToEndAsync(limit.Token));
            await portal.WaitForExitAsync(limit.Token);
            return (portal.ExitCode, [.. $"{await output}{await errors}".Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
        }
        finally
        {
            if (!portal.HasExited)
                portal.Kill();
        }
    }
}
