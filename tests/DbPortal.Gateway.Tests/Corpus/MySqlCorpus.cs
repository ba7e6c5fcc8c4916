using System.Globalization;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Tests.Servers;
using MySqlConnector;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>
/// The data set in the databases shop, hr and billing of MySQL or MariaDB, with an account that holds these alone, and may read the bodies of routines. With a
/// suffix to their names several copies fit on one server.
/// </summary>
internal sealed partial class MySqlCorpus : CorpusTarget
{
    private readonly TestServer _server;
    private readonly CorpusFolder _corpus;
    private readonly string _account = $"corpus_{Guid.NewGuid().ToString("N")[..8]}";
    private readonly string _password = Guid.NewGuid().ToString("N");

    private readonly string _suffix;
    private bool _rowsAreKept;

    private MySqlCorpus(TestServer server, CorpusFolder corpus, string suffix) => (_server, _corpus, _suffix) = (server, corpus, suffix);

    public override string Family => "mysql";

    public override string Make => _server.Slot == ServerSlot.MariaDb ? "mariadb" : "mysql";

    public override int Major => _server.Slot == ServerSlot.MariaDb ? 10 : 9;

    public override string RecordedAs => Make;

    public override string Database => "shop" + _suffix;

    public override string InstanceYaml => string.Create(CultureInfo.InvariantCulture,
        $"{{ name: target, engine: {Make}, environment: lab, host: {_server.Host}, port: {_server.Port}, username: {_account}, password: '${{env:{PasswordVariable}}}', databases: [{string.Join(", ", Databases)}], tls: prefer }}");

    public override IReadOnlyDictionary<string, string> Placeholders => new Dictionary<string, string>
    {
        ["TMP"] = Path.GetTempPath().TrimEnd('/'),
        ["HOST"] = _server.Host,
        ["PORT"] = _server.Port.ToString(CultureInfo.InvariantCulture),
        ["USER"] = _account,
        ["DB"] = Database,
    };

    private IEnumerable<string> Databases => new[] { "shop", "hr", "billing" }.Select(name => name + _suffix);

    private string ListTables =>
        "SELECT CONCAT('`', table_schema, '`.`', REPLACE(table_name, '`', '``'), '`') FROM information_schema.tables "
        + $"WHERE table_schema IN ({string.Join(", ", Databases.Select(d => $"'{d}'"))}) AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') AND engine <> 'MRG_MyISAM'";

    public static async Task<MySqlCorpus> LoadAsync(TestServer server, CorpusFolder corpus, string suffix, CancellationToken cancellationToken)
    {
        var target = new MySqlCorpus(server, corpus, suffix);
        await target.ResetAsync(cancellationToken);
        await server.ExecuteAsync(
            $"CREATE USER '{target._account}'@'%' IDENTIFIED BY '{target._password}'; "
            + string.Concat(target.Databases.Select(database => $"GRANT ALL ON {database}.* TO '{target._account}'@'%'; "))
            + (target.Make == "mariadb" ? "GRANT SELECT ON mysql.proc" : "GRANT SHOW_ROUTINE ON *.*") + $" TO '{target._account}'@'%'",
            cancellationToken);
        Environment.SetEnvironmentVariable(target.PasswordVariable, target._password);
        return target;
    }

    /// <summary>SQL of the data set as it must be written for the copy with this suffix.</summary>
    public static string WithSuffix(string sql, string suffix) => DatabaseName().Replace(sql, match => match.Value + suffix);

    public override string MatchYaml(string schema, string table, string column) => $"{{ database: {schema}{_suffix}, table: '{table}', column: '{column}' }}";

    public override async Task ResetAsync(CancellationToken cancellationToken)
    {
        await using var connection = new MySqlConnection(
            new MySqlConnectionStringBuilder(_server.ConnectionString) { AllowUserVariables = true, Pooling = false, DefaultCommandTimeout = 120 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var part in ClientScript.Split(WithSuffix(_corpus.Schema("mysql"), _suffix)))
        {
            await using var command = new MySqlCommand(part, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // Loading all three databases takes seconds. The first call finds nothing kept and loads them; from then on rows come from the copies it made.
    public override async Task RestoreAsync(IReadOnlyCollection<string> tables, CancellationToken cancellationToken)
    {
        if (!_rowsAreKept)
        {
            await ResetAsync(cancellationToken);
            await KeepRowsAsync(cancellationToken);
            return;
        }

        foreach (var table in tables)
        {
            var columns = string.Join(", ", (await AskAsync(
                "SELECT CONCAT('`', column_name, '`') FROM information_schema.columns WHERE CONCAT('`', table_schema, '`.`', table_name, '`') = "
                + $"'{table}' AND COALESCE(generation_expression, '') = '' ORDER BY ordinal_position", cancellationToken)).Select(c => c.Cell));
            await _server.ExecuteAsync(
                $"SET foreign_key_checks = 0; SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO'; DELETE FROM {table}; INSERT INTO {table} ({columns}) SELECT {columns} FROM {Kept(table)}; ALTER TABLE {table} AUTO_INCREMENT = 1",
                cancellationToken);
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
        $"SET foreign_key_checks = 0; {string.Concat(Databases.Append("keep" + _suffix).Select(d => $"DROP DATABASE IF EXISTS {d}; "))}DROP USER IF EXISTS '{_account}'@'%'",
        CancellationToken.None);

    private async Task KeepRowsAsync(CancellationToken cancellationToken)
    {
        await _server.ExecuteAsync($"DROP DATABASE IF EXISTS keep{_suffix}; CREATE DATABASE keep{_suffix} CHARACTER SET utf8mb4", cancellationToken);
        foreach (var (_, table) in await AskAsync(ListTables, cancellationToken))
            await _server.ExecuteAsync($"CREATE TABLE {Kept(table ?? "")} AS SELECT * FROM {table}", cancellationToken);
        _rowsAreKept = true;
    }

    private string Kept(string table) => $"keep{_suffix}.`{table.Replace("`", "", StringComparison.Ordinal)}`";

    private async Task<List<(string Column, string? Cell)>> AskAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new MySqlConnection(new MySqlConnectionStringBuilder(_server.ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return await DumpReader.QueryAsync(connection, sql, cancellationToken);
    }

    [GeneratedRegex(@"\b(shop|hr|billing)(?=\.|;| CHARACTER SET)")]
    private static partial Regex DatabaseName();
}
