using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Tests.Masking.Verification;

/// <summary>A SQLite file; verifications make theirs in the data folder.</summary>
internal sealed class SqliteVerifierTarget : VerifierTarget
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dbportal-verifier-").FullName;

    public SqliteVerifierTarget()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "own.db"), Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE t (a)";
        command.ExecuteNonQuery();
    }

    public override string Database => "own";

    public override string InstanceYaml => $"{{ name: lab, engine: sqlite, environment: lab, databases: [{{ name: own, path: '{Path.Combine(_folder, "own.db")}' }}] }}";

    /// <summary>The workspace's data folder, known once it is open.</summary>
    public string DataFolder { get; set; } = "";

    public override Task<bool> ForbidAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task LeaveAsync(string name, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(DataFolder, "verify"));
        return File.WriteAllTextAsync(Path.Combine(DataFolder, "verify", $"{name}.db"), "", cancellationToken);
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
