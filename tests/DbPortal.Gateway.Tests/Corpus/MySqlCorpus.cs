using System.Globalization;
using DbPortal.Gateway.Tests.Servers;
using MySqlConnector;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>The data set in the databases shop, hr and billing of MySQL or MariaDB, with an account that holds these alone, and may read the bodies of routines.</summary>
internal sealed class MySqlCorpus : CorpusTarget
{
    private const string ListTables =
        "SELECT CONCAT('`', table_schema, '`.`', REPLACE(table_name, '`', '``'), '`') FROM information_schema.tables "
        + "WHERE table_schema IN ('shop', 'hr', 'billing') AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') AND engine <> 'MRG_MyISAM'";

    private readonly TestServer _server;
    private readonly CorpusFolder _corpus;
    private readonly string _account = $"corpus_{Guid.NewGuid().ToString("N")[..8]}";
    private readonly string _password = Guid.NewGuid().ToString("N");

    private MySqlCorpus(TestServer server, CorpusFolder corpus) => (_server, _corpus) = (server, corpus);

    public override string Family => "mysql";

    public override string Make => _server.Slot == ServerSlot.MariaDb ? "mariadb" : "mysql";

    public override int Major => _server.Slot == ServerSlot.MariaDb ? 10 : 9;

    public override string RecordedAs => Make;

    public override string Database => "shop";

    public override string InstanceYaml => string.Create(CultureInfo.InvariantCulture,
        $"{{ name: target, engine: {Make}, environment: lab, host: {_server.Host}, port: {_server.Port}, username: {_account}, password: '${{env:{CorpusWorkspace.PasswordVariable}}}', databases: [shop, hr, billing], tls: prefer }}");

    public override IReadOnlyDictionary<string, string> Placeholders => new Dictionary<string, string>
    {
        ["TMP"] = Path.GetTempPath().TrimEnd('/'),
        ["HOST"] = _server.Host,
        ["PORT"] = _server.Port.ToString(CultureInfo.InvariantCulture),
        ["USER"] = _account,
        ["DB"] = Database,
    };

    public static async Task<MySqlCorpus> LoadAsync(TestServer server, CorpusFolder corpus, CancellationToken cancellationToken)
    {
        var target = new MySqlCorpus(server, corpus);
        await target.ResetAsync(cancellationToken);
        await server.ExecuteAsync(
            $"CREATE USER '{target._account}'@'%' IDENTIFIED BY '{target._password}'; "
            + string.Concat(new[] { "shop", "hr", "billing" }.Select(database => $"GRANT ALL ON {database}.* TO '{target._account}'@'%'; "))
            + (target.Make == "mariadb" ? "GRANT SELECT ON mysql.proc" : "GRANT SHOW_ROUTINE ON *.*") + $" TO '{target._account}'@'%'",
            cancellationToken);
        Environment.SetEnvironmentVariable(CorpusWorkspace.PasswordVariable, target._password);
        return target;
    }

    public override string MatchYaml(string schema, string table, string column) => $"{{ database: {schema}, table: '{table}', column: '{column}' }}";

    public override async Task ResetAsync(CancellationToken cancellationToken)
    {
        await using var connection = new MySqlConnection(
            new MySqlConnectionStringBuilder(_server.ConnectionString) { AllowUserVariables = true, Pooling = false, DefaultCommandTimeout = 120 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var part in ClientScript.Split(_corpus.Schema("mysql")))
        {
            await using var command = new MySqlCommand(part, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public override async Task<IReadOnlyList<TableDump>> DumpAsync(CancellationToken cancellationToken)
    {
        await using var connection = new MySqlConnection(
            new MySqlConnectionStringBuilder(_server.ConnectionString) { Pooling = false, AllowZeroDateTime = true }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return await DumpReader.ReadAsync(connection, ListTables, cancellationToken);
    }

    public override async ValueTask DisposeAsync() => await _server.ExecuteAsync(
        $"SET foreign_key_checks = 0; DROP DATABASE IF EXISTS shop; DROP DATABASE IF EXISTS hr; DROP DATABASE IF EXISTS billing; DROP USER IF EXISTS '{_account}'@'%'",
        CancellationToken.None);
}
