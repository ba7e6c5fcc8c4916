using System.Data.Common;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;
using MySqlConnector;
using Npgsql;

namespace DbPortal.Gateway.Tests.Masking.Net;

/// <summary>The company data set on a server, with an account for the portal that may make logins, and the name of a login for the net.</summary>
internal sealed partial class NetTarget : IAsyncDisposable
{
    private const string PasswordVariable = "CORPUS_NET_PASSWORD_";
    private readonly TestServer _server;
    private readonly string _suffix;
    private readonly string _password = Guid.NewGuid().ToString("N") + "'\\";

    private NetTarget(TestServer server, CorpusTarget corpus, string suffix, string tag) => (_server, Corpus, _suffix, Login) = (server, corpus, suffix, $"net_{tag}");

    public CorpusTarget Corpus { get; }

    public string Login { get; }

    private bool IsPostgreSql => _server.Engine == EngineKind.PostgreSql;

    public static async Task<NetTarget> LoadAsync(TestServer server, CancellationToken cancellationToken)
    {
        var tag = Guid.NewGuid().ToString("N")[..8];
        var suffix = $"_{tag}";
        CorpusTarget corpus = server.Engine == EngineKind.PostgreSql
            ? await PostgreSqlCorpus.LoadAsync(server, CorpusFolder.Own, cancellationToken)
            : await MySqlCorpus.LoadAsync(server, CorpusFolder.Own, suffix, cancellationToken);
        var target = new NetTarget(server, corpus, suffix, tag);
        Environment.SetEnvironmentVariable(PasswordVariable + target.Login, target._password);
        var account = corpus.Placeholders["USER"];
        await server.ExecuteAsync(
            target.IsPostgreSql
                ? $"ALTER ROLE {account} CREATEROLE"
                : string.Concat(((string[])["shop", "hr", "billing"]).Select(d => $"GRANT ALL ON {d}{suffix}.* TO '{account}'@'%' WITH GRANT OPTION; ")) + $"GRANT CREATE USER ON *.* TO '{account}'@'%'",
            cancellationToken);
        return target;
    }

    /// <summary>The instance with its net.</summary>
    public string InstanceYaml(bool writes = false) =>
        $"{Corpus.InstanceYaml.TrimEnd()[..^1].TrimEnd()}, net: {{ username: {Login}, password: '${{env:{PasswordVariable}{Login}}}', writes: {(writes ? "true" : "false")} }} }}";

    /// <summary>A statement of the suite, for this server.</summary>
    public string Fill(string statement) => IsPostgreSql ? Corpus.Fill(statement) : DatabaseName().Replace(Corpus.Fill(statement), match => match.Value + _suffix);

    /// <summary>Runs something as the server's administrator, in the company's database.</summary>
    public Task AdministerAsync(string sql, CancellationToken cancellationToken) => _server.ExecuteAsync(_server.ConnectionStringFor(Corpus.Database), Fill(sql), cancellationToken);

    /// <summary>A connection of the login itself, with nothing of the portal in between. Whatever the server says beside rows goes to <paramref name="hear"/>.</summary>
    public async Task<DbConnection> ConnectAsync(Action<string> hear, CancellationToken cancellationToken)
    {
        if (IsPostgreSql)
        {
            var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server.ConnectionStringFor(Corpus.Database))
            {
                Username = Login, Password = _password, IncludeErrorDetail = true, CommandTimeout = 20,
            }.ConnectionString);
            connection.Notice += (_, e) => hear($"{e.Notice.MessageText} {e.Notice.Detail} {e.Notice.Hint}");
            connection.Notification += (_, e) => hear(e.Payload);
            await connection.OpenAsync(cancellationToken);
            return connection;
        }

        var mySql = new MySqlConnection(new MySqlConnectionStringBuilder(_server.ConnectionStringFor(Corpus.Database))
        {
            UserID = Login, Password = _password, AllowUserVariables = true, AllowZeroDateTime = true, AllowPublicKeyRetrieval = true, DefaultCommandTimeout = 20,
        }.ConnectionString);
        mySql.InfoMessage += (_, e) => hear(string.Join('\n', e.Errors.Select(w => w.Message)));
        await mySql.OpenAsync(cancellationToken);
        return mySql;
    }

    public async ValueTask DisposeAsync()
    {
        await Corpus.DisposeAsync();
        await _server.ExecuteAsync(IsPostgreSql ? $"DROP ROLE IF EXISTS {Login}" : $"DROP USER IF EXISTS '{Login}'@'%'", CancellationToken.None);
    }

    [GeneratedRegex("(?<![A-Za-z0-9_])(shop|hr|billing)(?![A-Za-z0-9_])")]
    private static partial Regex DatabaseName();
}
