using DbPortal.Gateway.Engines.MySql;
using DbPortal.Gateway.Targets;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Engines.Conformance;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Dialects.MySql;
using MySqlConnector;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>
/// MySQL or MariaDB: it is asked to prepare the text. A query it prepares is then asked for without rows, for the description of its columns, and now and
/// then made a view, for the server keeps views in words of its own.
/// </summary>
internal sealed class MySqlReadingServer : ReadingServer
{
    private const int NotPreparable = 1295;
    private const int SyntaxError = 1064;

    private readonly TestServer _server;
    private readonly CorpusTarget _target;
    private readonly string _suffix;
    private MySqlConnection? _connection;
    private long _asked;

    private MySqlReadingServer(TestServer server, CorpusTarget target, string suffix, CatalogSnapshot catalog, SqlDialect dialect) =>
        (_server, _target, _suffix, Catalog, Dialect) = (server, target, suffix, catalog, dialect);

    public override SqlDialect Dialect { get; }

    public override CatalogSnapshot Catalog { get; }

    public override bool AliasesPassForColumns => true;

    public static async Task<MySqlReadingServer> OpenAsync(TestServer server, CancellationToken cancellationToken)
    {
        var suffix = FuzzCopy.NewSuffix();
        var target = await MySqlCorpus.LoadAsync(server, new CorpusFolder(CorpusFolder.Own.Path) { Rows = FuzzCopy.Rows }, suffix, cancellationToken);
        var engine = new MySqlEngine(v => MySqlDialect.For(v), TimeProvider.System);
        await using var connector = engine.Connect(EngineUnderTest.EntryOf(server), new DatabaseEntry(target.Database, null));
        var catalog = await connector.ReadCatalogAsync(cancellationToken);
        return new(server, target, suffix, catalog, engine.DialectOf(catalog.Server));
    }

    /// <summary>A statement of the corpus as it must be written for this copy.</summary>
    public string Localize(string sql) => MySqlCorpus.WithSuffix(sql, _suffix);

    public override async Task<ServerReading> ReadAsync(string text, bool isQuery, CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(cancellationToken);
        try
        {
            await PrepareAsync(connection, text, cancellationToken);
            return isQuery && !text.Contains('?', StringComparison.Ordinal)
                ? new ServerReading.Accepted(await DescribeAsync(connection, cancellationToken)) { Restated = await RestateAsync(connection, text, cancellationToken) }
                : new ServerReading.Accepted((IReadOnlyList<ServerColumn>?)null);
        }
        catch (MySqlException e) when (e.Number == NotPreparable)
        {
            return new ServerReading.Untold("not to be prepared");
        }
        catch (MySqlException e)
        {
            if (connection.State != System.Data.ConnectionState.Open)
                _connection = null;
            return new ServerReading.Rejected(e.Number == SyntaxError, $"{e.Number} {e.Message}");
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        await _target.DisposeAsync();
    }

    private static async Task PrepareAsync(MySqlConnection connection, string text, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand("SET @fuzz_text = @text; PREPARE fuzz FROM @fuzz_text", connection);
        command.Parameters.AddWithValue("@text", text);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ServerColumn>?> DescribeAsync(MySqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new MySqlCommand("SET sql_select_limit = 0; EXECUTE fuzz; SET sql_select_limit = DEFAULT", connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return reader.FieldCount == 0 ? null : [.. reader.GetColumnSchema().Cast<MySqlDbColumn>().Select(c => new ServerColumn(c.ColumnName, Origin(c)))];
        }
        catch (MySqlException)
        {
            // It prepares and then fails for a value, or takes too long: it was accepted all the same.
            return null;
        }
    }

    private ColumnName? Origin(MySqlDbColumn column) =>
        Catalog.Find(column.BaseSchemaName ?? "", column.BaseTableName ?? "") is { } relation && relation.FindColumn(column.BaseColumnName ?? "", ignoreCase: true) is { } found
            ? new ColumnName(relation.Schema, relation.Name, found.Name)
            : null;

    /// <summary>Every fourth query that can be a view.</summary>
    private async Task<string?> RestateAsync(MySqlConnection connection, string text, CancellationToken cancellationToken)
    {
        if (++_asked % 4 != 0)
            return null;
        try
        {
            await using var create = new MySqlCommand($"CREATE OR REPLACE VIEW fuzz_view AS {text}", connection);
            await create.ExecuteNonQueryAsync(cancellationToken);
            await using var show = new MySqlCommand($"SELECT view_definition FROM information_schema.views WHERE table_schema = DATABASE() AND table_name = 'fuzz_view'", connection);
            return await show.ExecuteScalarAsync(cancellationToken) as string;
        }
        catch (MySqlException)
        {
            return null;
        }
    }

    private async Task<MySqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_connection is not null)
            return _connection;
        var account = new MySqlConnectionStringBuilder(_server.ConnectionStringFor(_target.Database)) { AllowUserVariables = true, AllowZeroDateTime = true, DefaultCommandTimeout = 10 };
        _connection = new MySqlConnection(account.ConnectionString);
        await _connection.OpenAsync(cancellationToken);
        var timeout = _server.Engine == EngineKind.MariaDb ? "max_statement_time = 2" : "max_execution_time = 2000";
        await using var pin = new MySqlCommand($"SET SESSION {timeout}, sql_mode = '{MySqlModeList.Pin("STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION")}'", _connection);
        await pin.ExecuteNonQueryAsync(cancellationToken);
        return _connection;
    }
}
