using System.Diagnostics;
using System.Security.Cryptography;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Targets.Demo;
using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Tests.Targets.Demo;

public sealed class DemoDatabaseTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dbportal-demo-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string At(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_is_of_some_size_and_quickly_made()
    {
        var started = Stopwatch.GetTimestamp();
        await DemoDatabase.CreateAsync(At("company.db"), Token);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
        using var connection = Open("company.db");
        var tables = Read(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
        Assert.InRange(tables.Count, 15, 100);
        Assert.InRange(tables.Sum(t => long.Parse(Read(connection, $"SELECT count(*) FROM {t}")[0], null)), 100_000, 500_000);
        Assert.InRange(Read(connection, "SELECT name FROM sqlite_schema WHERE type = 'view'").Count, 4, 100);
        Assert.Equal([_folder.FullName + "/company.db"], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public async Task It_is_whole()
    {
        await DemoDatabase.CreateAsync(At("company.db"), Token);
        using var connection = Open("company.db");
        Assert.Empty(Read(connection, "PRAGMA foreign_key_check"));
        Assert.Equal(["ok"], Read(connection, "PRAGMA integrity_check"));
        foreach (var view in Read(connection, "SELECT name FROM sqlite_schema WHERE type = 'view'"))
            Assert.NotEmpty(Read(connection, $"SELECT * FROM {view} LIMIT 1"));
        Assert.Equal(["2023-01|2025-12"], Read(connection, "SELECT substr(min(placed_at), 1, 7) || '|' || substr(max(placed_at), 1, 7) FROM orders"));
        Assert.Empty(Read(connection, "SELECT id FROM orders o WHERE abs(total - (SELECT sum(line_total) FROM order_lines l WHERE l.order_id = o.id)) > 0.01"));
        Assert.Empty(Read(connection, "SELECT id FROM events WHERE NOT json_valid(payload) UNION ALL SELECT id FROM orders WHERE NOT json_valid(metadata)"));
    }

    [Fact]
    public async Task It_is_the_same_every_time()
    {
        await DemoDatabase.CreateAsync(At("one.db"), DemoSize.Staging, Token);
        await DemoDatabase.CreateAsync(At("two.db"), DemoSize.Staging, Token);
        Assert.Equal(Digest(At("one.db")), Digest(At("two.db")));
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_alone()
    {
        await File.WriteAllTextAsync(At("company.db"), "mine", Token);
        await DemoDatabase.CreateAsync(At("company.db"), Token);
        Assert.Equal("mine", await File.ReadAllTextAsync(At("company.db"), Token));
    }

    [Fact]
    public async Task A_broken_off_start_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(30));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DemoDatabase.CreateAsync(At("company.db"), cancel.Token));
        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public async Task The_workspace_has_its_databases_beside_the_manifest()
    {
        var manifest = await DemoWorkspace.CreateAsync(At("demo"), Token);
        var text = await File.ReadAllTextAsync(manifest, Token);
        foreach (var file in (string[])["company.db", "company-staging.db"])
        {
            Assert.Contains($"path: ./{file}", text, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(At("demo"), file)));
        }
    }

    [Fact]
    public async Task The_manifest_is_read_without_an_error()
    {
        var manifest = await DemoWorkspace.CreateAsync(At("demo"), Token);
        var errors = new ManifestErrors();
        var items = await new ManifestReader(errors, _ => null).ReadAsync(ManifestSource.Demo(manifest), new HashSet<(string Kind, string Name)>(), Token);
        Assert.Empty(errors.All);
        Assert.Equal(4, items.Count(i => i.Kind == ItemKinds.Users));
    }

    private SqliteConnection Open(string name)
    {
        var connection = new SqliteConnection($"Data Source={At(name)};Pooling=False;Mode=ReadOnly");
        connection.Open();
        return connection;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own text
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetValue(0).ToString() ?? "");
        return values;
    }

    private static string Digest(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
