using System.Globalization;
using DbPortal.Gateway.Tests.Servers;
using Npgsql;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>The data set in a PostgreSQL database that belongs to the portal's own, unprivileged account.</summary>
internal sealed class PostgreSqlCorpus : CorpusTarget
{
    private const string ListTables =
        "SELECT format('%I.%I', n.nspname, c.relname) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        + "WHERE c.relkind IN ('r', 'm') AND n.nspname !~ '^(pg_|information_schema)' ORDER BY 1";

    private readonly TestServer _server;
    private readonly string _base;
    private readonly string _role;
    private readonly string _password = Guid.NewGuid().ToString("N");

    private PostgreSqlCorpus(TestServer server)
    {
        _server = server;
        var tag = Guid.NewGuid().ToString("N")[..8];
        (_base, _role, Database) = ($"corpus_base_{tag}", $"corpus_{tag}", $"company_{tag}");
    }

    public override string Family => "postgresql";

    public override string Make => "postgresql";

    public override int Major => _server.Slot == ServerSlot.PostgreSql15 ? 15 : 18;

    public override string RecordedAs => string.Create(CultureInfo.InvariantCulture, $"postgresql {Major}");

    public override string Database { get; }

    public override string InstanceYaml => string.Create(CultureInfo.InvariantCulture,
        $"{{ name: target, engine: postgresql, environment: lab, host: {_server.Host}, port: {_server.Port}, username: {_role}, password: '${{env:{PasswordVariable}}}', databases: [{Database}], tls: prefer }}");

    public override IReadOnlyDictionary<string, string> Placeholders => new Dictionary<string, string>
    {
        ["TMP"] = Path.GetTempPath().TrimEnd('/'),
        ["HOST"] = _server.Host,
        ["PORT"] = _server.Port.ToString(CultureInfo.InvariantCulture),
        ["USER"] = _role,
        ["DB"] = Database,
    };

    public static async Task<PostgreSqlCorpus> LoadAsync(TestServer server, CorpusFolder corpus, CancellationToken cancellationToken)
    {
        var target = new PostgreSqlCorpus(server);
        await server.ExecuteAsync($"CREATE ROLE {target._role} LOGIN NOSUPERUSER PASSWORD '{target._password}'", cancellationToken);
        await server.ExecuteAsync($"CREATE DATABASE {target._base} OWNER {target._role} TEMPLATE template0 ENCODING 'UTF8'", cancellationToken);
        await server.ExecuteAsync(target.OwnConnection(target._base), corpus.Schema("postgresql"), cancellationToken);
        Environment.SetEnvironmentVariable(target.PasswordVariable, target._password);
        await target.ResetAsync(cancellationToken);
        return target;
    }

    public override string MatchYaml(string schema, string table, string column) => $"{{ schema: {schema}, table: '{table}', column: '{column}' }}";

    public override async Task ResetAsync(CancellationToken cancellationToken)
    {
        await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {Database} WITH (FORCE)", cancellationToken);
        await _server.ExecuteAsync($"CREATE DATABASE {Database} TEMPLATE {_base} OWNER {_role}", cancellationToken);
    }

    // Through JSON, because the driver has no .NET type for the data set's composites and ranges.
    public override async Task<IReadOnlyList<TableDump>> DumpAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_server.ConnectionStringFor(Database));
        await connection.OpenAsync(cancellationToken);
        var dumps = new List<TableDump>();
        foreach (var (_, table) in await DumpReader.QueryAsync(connection, ListTables, cancellationToken))
        {
            var pairs = await DumpReader.QueryAsync(connection, $"SELECT e.key, e.value FROM {table} t, jsonb_each_text(to_jsonb(t)) e", cancellationToken);
            dumps.Add(new(table ?? "", [.. pairs.Chunk(2).Select(pair => (pair[0].Cell ?? "", pair[1].Cell))]));
        }

        return dumps;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var database in new[] { Database, _base })
            await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", CancellationToken.None);
        await _server.ExecuteAsync($"DROP ROLE IF EXISTS {_role}", CancellationToken.None);
    }

    private string OwnConnection(string database) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionStringFor(database)) { Username = _role, Password = _password }.ConnectionString;
}
