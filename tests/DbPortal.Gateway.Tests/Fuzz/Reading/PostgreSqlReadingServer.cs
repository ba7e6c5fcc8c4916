using DbPortal.Gateway.Engines.PostgreSql;
using DbPortal.Gateway.Targets;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Engines.Conformance;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Dialects.PostgreSql;
using Npgsql;
using NpgsqlTypes;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>
/// PostgreSQL: it is asked to prepare the text and to describe its columns. Now and then a query is made a view, for the server then tells every column it
/// depends on, and keeps it in words of its own.
/// </summary>
internal sealed class PostgreSqlReadingServer : ReadingServer
{
    private const string Dependencies =
        "SELECT refobjid, refobjsubid::int2 FROM pg_depend WHERE classid = 'pg_rewrite'::regclass AND refclassid = 'pg_class'::regclass AND refobjsubid > 0 "
        + "AND refobjid <> 'pg_temp.fuzz_view'::regclass AND objid IN (SELECT oid FROM pg_rewrite WHERE ev_class = 'pg_temp.fuzz_view'::regclass)";

    private readonly TestServer _server;
    private readonly CorpusTarget _target;
    private readonly PostgreSqlOrigins _origins;
    private NpgsqlConnection? _connection;
    private long _asked;

    private PostgreSqlReadingServer(TestServer server, CorpusTarget target, CatalogSnapshot catalog, SqlDialect dialect) =>
        (_server, _target, Catalog, Dialect, _origins) = (server, target, catalog, dialect, new PostgreSqlOrigins(catalog));

    public override SqlDialect Dialect { get; }

    public override CatalogSnapshot Catalog { get; }

    public static async Task<PostgreSqlReadingServer> OpenAsync(TestServer server, CancellationToken cancellationToken)
    {
        var target = await PostgreSqlCorpus.LoadAsync(server, new CorpusFolder(CorpusFolder.Own.Path) { Rows = FuzzCopy.Rows }, cancellationToken);
        var engine = new PostgreSqlEngine(PostgreSqlDialect.For, TimeProvider.System);
        await using var connector = engine.Connect(EngineUnderTest.EntryOf(server), new DatabaseEntry(target.Database, null));
        var catalog = await connector.ReadCatalogAsync(cancellationToken);
        return new(server, target, catalog, engine.DialectOf(catalog.Server));
    }

    public override async Task<ServerReading> ReadAsync(string text, bool isQuery, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new ServerReading.Untold("no statement");
        var connection = await ConnectAsync(cancellationToken);
        try
        {
            var columns = await DescribeAsync(connection, text, cancellationToken);
            var accepted = new ServerReading.Accepted(isQuery ? columns : null);
            return isQuery && ++_asked % 2 == 0 ? await AskViewAsync(connection, accepted, text, cancellationToken) : accepted;
        }
        catch (PostgresException e)
        {
            return new ServerReading.Rejected(e.SqlState == PostgresErrorCodes.SyntaxError, $"{e.SqlState} {e.MessageText}");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return new ServerReading.Untold(e.Message); // a character that no text of this protocol can hold
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_connection is not null)
            await _connection.DisposeAsync();
        await _target.DisposeAsync();
    }

    private async Task<IReadOnlyList<ServerColumn>> DescribeAsync(NpgsqlConnection connection, string text, CancellationToken cancellationToken)
    {
        // A positional parameter keeps the driver from reading the text itself.
        await using var command = new NpgsqlCommand(text, connection) { Parameters = { new() { NpgsqlDbType = NpgsqlDbType.Tid, Value = DBNull.Value } } };
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SchemaOnly, cancellationToken);
        return reader.FieldCount == 0
            ? []
            : [.. reader.GetColumnSchema().Select(c => new ServerColumn(c.ColumnName, c.TableOID == 0 || c.ColumnAttributeNumber is not { } number ? null : _origins.Find(c.TableOID, number)))];
    }

    /// <summary>The same with what the server tells of it as a view; as it was where it can be none.</summary>
    private async Task<ServerReading> AskViewAsync(NpgsqlConnection connection, ServerReading.Accepted accepted, string text, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        try
        {
            await DescribeAndRunAsync(connection, $"CREATE TEMP VIEW fuzz_view AS {text}", cancellationToken);
            var reads = new List<ColumnName>();
            await using (var ask = new NpgsqlCommand(Dependencies, connection))
            await using (var rows = await ask.ExecuteReaderAsync(cancellationToken))
            {
                while (await rows.ReadAsync(cancellationToken))
                {
                    if (_origins.Find(rows.GetFieldValue<uint>(0), rows.GetInt16(1)) is { } read)
                        reads.Add(read);
                }
            }

            await using var show = new NpgsqlCommand("SELECT pg_get_viewdef('pg_temp.fuzz_view'::regclass)", connection);
            // A view depends on columns of a type it makes rows of, too, and reads none of them.
            return accepted with { Reads = text.Contains("populate_record", StringComparison.OrdinalIgnoreCase) ? null : reads, Restated = await show.ExecuteScalarAsync(cancellationToken) as string };
        }
        catch (PostgresException)
        {
            return accepted;
        }
    }

    private static async Task DescribeAndRunAsync(NpgsqlConnection connection, string text, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(text, connection) { Parameters = { new() { NpgsqlDbType = NpgsqlDbType.Tid, Value = DBNull.Value } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_connection is { State: System.Data.ConnectionState.Open })
            return _connection;
        _connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server.ConnectionStringFor(_target.Database)) { Pooling = false, CommandTimeout = 10 }.ConnectionString);
        await _connection.OpenAsync(cancellationToken);
        return _connection;
    }
}
