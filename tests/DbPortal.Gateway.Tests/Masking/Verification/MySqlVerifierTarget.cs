using System.Globalization;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Masking.Verification;

/// <summary>A database of MySQL or MariaDB, and an account that may make the databases of a verification and no others.</summary>
internal sealed class MySqlVerifierTarget : VerifierTarget
{
    private readonly TestServer _server;
    private readonly string _account = $"verifier_{Guid.NewGuid().ToString("N")[..8]}";
    private readonly string _password = Guid.NewGuid().ToString("N");
    private readonly List<string> _left = [];

    private MySqlVerifierTarget(TestServer server) => _server = server;

    public override string Database => _account;

    public override string InstanceYaml => string.Create(CultureInfo.InvariantCulture,
        $"{{ name: lab, engine: {(_server.Engine == EngineKind.MariaDb ? "mariadb" : "mysql")}, environment: lab, host: {_server.Host}, port: {_server.Port}, username: {_account}, password: '${{env:{PasswordVariable}}}', databases: [{Database}], tls: prefer }}");

    public static async Task<MySqlVerifierTarget> OpenAsync(TestServer server, CancellationToken cancellationToken)
    {
        var target = new MySqlVerifierTarget(server);
        await server.ExecuteAsync(
            $"CREATE DATABASE {target.Database}; CREATE USER '{target._account}'@'%' IDENTIFIED BY '{target._password}'; "
            + $@"GRANT ALL ON {target.Database}.* TO '{target._account}'@'%'; GRANT ALL ON `dbportal\_verify\_%`.* TO '{target._account}'@'%'",
            cancellationToken);
        Environment.SetEnvironmentVariable(PasswordVariable, target._password);
        return target;
    }

    public override async Task<bool> ForbidAsync(CancellationToken cancellationToken)
    {
        await _server.ExecuteAsync($@"REVOKE ALL ON `dbportal\_verify\_%`.* FROM '{_account}'@'%'", cancellationToken);
        return true;
    }

    public override Task LeaveAsync(string name, CancellationToken cancellationToken)
    {
        _left.Add($"{name}_hr");
        return _server.ExecuteAsync($"CREATE DATABASE {name}_hr", cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var database in _left.Append(Database))
            await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {database}", CancellationToken.None);
        await _server.ExecuteAsync($"DROP USER IF EXISTS '{_account}'@'%'", CancellationToken.None);
    }
}
