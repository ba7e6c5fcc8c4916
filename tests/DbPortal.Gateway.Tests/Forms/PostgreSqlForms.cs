using System.Globalization;
using DbPortal.Gateway.Tests.Servers;
using Npgsql;
using NpgsqlTypes;

namespace DbPortal.Gateway.Tests.Forms;

/// <summary>The forms' schema in a database of PostgreSQL, owned by an account that is no superuser but may do what such an account can be allowed to.</summary>
internal sealed class PostgreSqlForms : FormsTarget
{
    // The database of an account that may only be reached with the server's administrator: extensions that are not trusted.
    private const string Preparation = """
        CREATE EXTENSION postgres_fdw;
        GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO {role};
        """;

    private const string Settings = "-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=postgres -c bytea_output=hex";

    private readonly TestServer _server;
    private readonly string _base;
    private readonly string _role;
    private readonly string _password = Guid.NewGuid().ToString("N");

    private PostgreSqlForms(TestServer server)
    {
        _server = server;
        var tag = Guid.NewGuid().ToString("N")[..8];
        (_base, _role, Database) = ($"forms_base_{tag}", $"forms_{tag}", $"shop_{tag}");
    }

    public override string Make => "postgresql";

    public override int Version => _server.Slot == ServerSlot.PostgreSql15 ? 150000 : 180000;

    public override string Database { get; }

    public override string InstanceYaml => string.Create(CultureInfo.InvariantCulture,
        $"{{ name: target, engine: postgresql, environment: lab, host: {_server.Host}, port: {_server.Port}, username: {_role}, password: '${{env:{PasswordVariable}}}', databases: [{Database}], tls: prefer }}");

    public override IReadOnlyDictionary<string, string> Placeholders => new Dictionary<string, string> { ["DB"] = Database, ["USER"] = _role };

    public static async Task<PostgreSqlForms> StartAsync(TestServer server, string schema, CancellationToken cancellationToken)
    {
        var target = new PostgreSqlForms(server);
        await server.ExecuteAsync($"CREATE ROLE {target._role} LOGIN NOSUPERUSER CREATEROLE CREATEDB PASSWORD '{target._password}' IN ROLE pg_monitor", cancellationToken);
        await server.ExecuteAsync($"CREATE DATABASE {target._base} OWNER {target._role} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'", cancellationToken);
        await server.ExecuteAsync(server.ConnectionStringFor(target._base), Preparation.Replace("{role}", target._role, StringComparison.Ordinal), cancellationToken);
        await server.ExecuteAsync(target.OwnConnection(target._base), schema, cancellationToken);
        Environment.SetEnvironmentVariable(target.PasswordVariable, target._password);
        await target.ResetAsync(cancellationToken);
        return target;
    }

    public override async Task ResetAsync(CancellationToken cancellationToken)
    {
        await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {Database} WITH (FORCE)", cancellationToken);
        await _server.ExecuteAsync($"CREATE DATABASE {Database} TEMPLATE {_base} OWNER {_role}", cancellationToken);
    }

    public override async Task<string> StateAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionStringFor(Database));
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(PostgreSqlState.Query, connection);
        var state = (string?)await command.ExecuteScalarAsync(cancellationToken) ?? "";
        return state.Replace(_role, "{role}", StringComparison.Ordinal);
    }

    public override async Task<IReadOnlyList<FormAnswer>> AskAsync(
        IReadOnlyList<string> statements, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(OwnConnection(Database));
        await connection.OpenAsync(cancellationToken);
        var answers = new List<FormAnswer>();
        foreach (var statement in statements)
        {
            await using var command = CommandOf(statement, parameters, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
            var rows = new List<IReadOnlyList<string?>>();
            while (await reader.ReadAsync(cancellationToken))
                rows.Add([.. columns.Select((_, i) => reader.IsDBNull(i) ? null : reader.GetString(i))]);
            await reader.NextResultAsync(cancellationToken);
            answers.Add(new(columns, rows, reader.RecordsAffected < 0 ? null : reader.RecordsAffected));
        }

        return answers;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var database in new[] { Database, _base })
            await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", CancellationToken.None);
        await _server.ExecuteAsync($"DROP ROLE IF EXISTS {_role}", CancellationToken.None);
    }

    /// <summary>With a parameter the driver sends the text as it is; as text, the server writes every value itself.</summary>
    private static NpgsqlCommand CommandOf(string statement, IReadOnlyDictionary<string, object?> parameters, NpgsqlConnection connection)
    {
        var command = new NpgsqlCommand(statement, connection) { AllResultTypesAreUnknown = true };
        for (var i = 1; parameters.TryGetValue(i.ToString(CultureInfo.InvariantCulture), out var value); i++)
        {
            var text = value is bool truth ? (truth ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture);
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Unknown, Value = value is null ? DBNull.Value : text });
        }

        // A level of isolation must be set before there is a snapshot, which a parameter takes.
        if (command.Parameters.Count == 0 && !statement.Contains("ISOLATION LEVEL", StringComparison.Ordinal))
            command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Tid, Value = DBNull.Value });
        return command;
    }

    private string OwnConnection(string database) => new NpgsqlConnectionStringBuilder(_server.ConnectionStringFor(database))
    {
        Username = _role,
        Password = _password,
        Options = Settings,
        Timeout = 60,
    }.ConnectionString;
}
