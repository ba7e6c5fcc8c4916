using System.Globalization;
using System.Text;
using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Engines.MySql;
using DbPortal.Gateway.Targets;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Engines.Conformance;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.MySql;
using DbPortal.Sql.Syntax;
using MySqlConnector;

namespace DbPortal.Gateway.Tests.Forms;

/// <summary>The forms' schema in a database of MySQL or MariaDB. The server is asked through the portal's connector, so that both sides write values alike.</summary>
internal sealed class MySqlForms : FormsTarget
{
    private const string Definitions = """
        SELECT CONCAT_WS(' ', 'column', table_name, ordinal_position, column_name, column_type, is_nullable, column_default, extra, column_comment)
        FROM information_schema.columns WHERE table_schema = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'table', table_name, table_type, engine, table_collation, create_options, table_comment)
        FROM information_schema.tables WHERE table_schema = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'view', table_name, view_definition) FROM information_schema.views WHERE table_schema = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'index', table_name, index_name, seq_in_index, column_name, non_unique) FROM information_schema.statistics WHERE table_schema = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'constraint', table_name, constraint_name, constraint_type) FROM information_schema.table_constraints WHERE table_schema = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'trigger', trigger_name, action_timing, event_manipulation, action_statement) FROM information_schema.triggers WHERE trigger_schema = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'routine', routine_name, routine_type, routine_definition, routine_comment) FROM information_schema.routines WHERE routine_schema = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'event', event_name, event_definition, status) FROM information_schema.events WHERE event_schema = DATABASE()
        UNION ALL SELECT CONCAT_WS(' ', 'partition', table_name, partition_name, partition_description) FROM information_schema.partitions WHERE table_schema = DATABASE() AND partition_name IS NOT NULL
        ORDER BY 1
        """;

    private const string ListTables =
        "SELECT CONCAT('`', REPLACE(table_name, '`', '``'), '`') FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE') ORDER BY 1";

    private static readonly MySqlDialect Dialect = MySqlDialect.For(new(EngineKind.MySql, 80400, "8.4.0"));

    private readonly TestServer _server;
    private readonly TestDatabase _database;
    private readonly string _schema;
    private readonly IConnector _connector;

    private MySqlForms(TestServer server, TestDatabase database, string schema, IConnector connector, int version) =>
        (_server, _database, _schema, _connector, Version) = (server, database, schema, connector, version);

    public override string Make => _server.Slot == ServerSlot.MariaDb ? "mariadb" : "mysql";

    public override int Version { get; }

    public override string Database => _database.Name;

    public override string InstanceYaml => string.Create(CultureInfo.InvariantCulture,
        $"{{ name: target, engine: {Make}, environment: lab, host: {_server.Host}, port: {_server.Port}, username: {Account.UserID}, password: '${{env:{PasswordVariable}}}', databases: ['*'], tls: prefer }}");

    private MySqlConnectionStringBuilder Account => new(_server.ConnectionString);

    public static async Task<MySqlForms> StartAsync(TestServer server, string schema, CancellationToken cancellationToken)
    {
        var database = await server.CreateDatabaseAsync(cancellationToken);
        var engine = new MySqlEngine(v => MySqlDialect.For(v), TimeProvider.System);
        var connector = engine.Connect(EngineUnderTest.EntryOf(server), new DatabaseEntry(database.Name, null));
        var version = await connector.ProbeAsync(cancellationToken);
        var target = new MySqlForms(server, database, schema, connector, version.Number);
        Environment.SetEnvironmentVariable(target.PasswordVariable, target.Account.Password);
        await target.ResetAsync(cancellationToken);
        await connector.ReadCatalogAsync(cancellationToken);
        return target;
    }

    public override async Task ResetAsync(CancellationToken cancellationToken)
    {
        await _server.ExecuteAsync($"DROP DATABASE {Database}; CREATE DATABASE {Database} CHARACTER SET utf8mb4", cancellationToken);
        await using var connection = await OpenAsync(cancellationToken);
        foreach (var part in ClientScript.Split(_schema))
        {
            await using var command = new MySqlCommand(part, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public override async Task<string> StateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(cancellationToken);
        var state = new StringBuilder();
        foreach (var (_, line) in await DumpReader.QueryAsync(connection, Definitions, cancellationToken))
            state.AppendLine(line);
        foreach (var table in await DumpReader.ReadAsync(connection, ListTables, cancellationToken))
            state.Append(table.Table).Append(": ").AppendJoin(", ", table.Cells.Select(c => c.Cell ?? "NULL")).AppendLine();
        return state.ToString();
    }

    public override async Task<IReadOnlyList<FormAnswer>> AskAsync(
        IReadOnlyList<string> statements, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        await using var session = await _connector.OpenAsync(EngineUnderTest.Options(writes: true), cancellationToken);
        var answers = new List<FormAnswer>();
        foreach (var statement in statements)
        {
            await using var rows = await session.ExecuteAsync(Cleared(statement, parameters), cancellationToken);
            var read = new List<IReadOnlyList<string?>>();
            while (await rows.ReadAsync(cancellationToken))
                read.Add([.. Enumerable.Range(0, rows.Columns.Count).Select(i => Text(rows.Get(i)))]);
            answers.Add(new([.. rows.Columns.Select(c => c.Name)], read, rows.AffectedRows));
        }

        return answers;
    }

    public override async ValueTask DisposeAsync()
    {
        await _connector.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static ClearedStatement Cleared(string statement, IReadOnlyDictionary<string, object?> parameters)
    {
        // Parameters are nothing a server knows by name, so forms that have some are read for their marks.
        return parameters.Count > 0 && Dialect.Parse(statement, [.. parameters.Keys], CancellationToken.None) is ParseOutcome.Parsed { Batch: { Statements: [var read] } batch }
            ? EngineUnderTest.Cleared(batch.Text, StatementEffect.Write, parameters, read.Parameters)
            : EngineUnderTest.Cleared(statement, StatementEffect.Write);
    }

    private static string? Text(RawCell cell) => cell.Kind switch
    {
        CellKind.Null => null,
        CellKind.Binary => "\\x" + Convert.ToHexStringLower(cell.Bytes),
        CellKind.Text or CellKind.Number or CellKind.Boolean or CellKind.Json => Encoding.UTF8.GetString(cell.Bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Kind, "a kind of cell the tests don't know"),
    };

    private async Task<MySqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new MySqlConnection(new MySqlConnectionStringBuilder(_database.ConnectionString) { AllowZeroDateTime = true, AllowUserVariables = true }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
