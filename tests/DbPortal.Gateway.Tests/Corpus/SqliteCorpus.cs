using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>The data set in a SQLite file.</summary>
internal sealed class SqliteCorpus : CorpusTarget
{
    private const string ListTables =
        "SELECT '\"' || replace(name, '\"', '\"\"') || '\"' FROM sqlite_schema "
        + "WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'";

    private readonly string _folder = Directory.CreateTempSubdirectory("dbportal-corpus-").FullName;

    public override string Family => "sqlite";

    public override string Make => "sqlite";

    public override int Major => 3;

    public override string RecordedAs => "sqlite";

    public override string Database => "company";

    public override string InstanceYaml => $"{{ name: target, engine: sqlite, environment: lab, databases: [{{ name: company, path: '{FilePath}' }}] }}";

    public override IReadOnlyDictionary<string, string> Placeholders => new Dictionary<string, string> { ["TMP"] = _folder, ["DBFILE"] = FilePath };

    private string FilePath => Path.Combine(_folder, "company.db");

    private string BasePath => Path.Combine(_folder, "base.sqlite");

    public static async Task<SqliteCorpus> LoadAsync(CorpusFolder corpus, CancellationToken cancellationToken)
    {
        var target = new SqliteCorpus();
        await using (var connection = Open(target.BasePath))
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = corpus.Schema("sqlite");
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await target.ResetAsync(cancellationToken);
        return target;
    }

    public override string MatchYaml(string schema, string table, string column) => $"{{ table: '{table}', column: '{column}' }}";

    // SQLite's own copy, so that whoever has the file open meanwhile sees it change as by a transaction.
    public override async Task ResetAsync(CancellationToken cancellationToken)
    {
        await using var source = Open(BasePath);
        await using var copy = Open(FilePath);
        await source.OpenAsync(cancellationToken);
        await copy.OpenAsync(cancellationToken);
        source.BackupDatabase(copy);
    }

    public override async Task<IReadOnlyList<TableDump>> DumpAsync(CancellationToken cancellationToken)
    {
        await using var connection = Open(FilePath);
        await connection.OpenAsync(cancellationToken);
        return await DumpReader.ReadAsync(connection, ListTables, cancellationToken);
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static SqliteConnection Open(string path) => new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
}
