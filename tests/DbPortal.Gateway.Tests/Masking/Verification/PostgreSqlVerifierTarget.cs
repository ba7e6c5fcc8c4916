using System.Globalization;
using DbPortal.Gateway.Tests.Corpus;
using DbPortal.Gateway.Tests.Servers;

namespace DbPortal.Gateway.Tests.Masking.Verification;

/// <summary>A PostgreSQL database that belongs to an account which may make others.</summary>
internal sealed class PostgreSqlVerifierTarget : VerifierTarget
{
    private readonly TestServer _server;
    private readonly string _role = $"verifier_{Guid.NewGuid().ToString("N")[..8]}";
    private readonly string _password = Guid.NewGuid().ToString("N");

    private PostgreSqlVerifierTarget(TestServer server) => _server = server;

    public override string Database => _role;

    public override string InstanceYaml => string.Create(CultureInfo.InvariantCulture,
        $"{{ name: lab, engine: postgresql, environment: lab, host: {_server.Host}, port: {_server.Port}, username: {_role}, password: '${{env:{PasswordVariable}}}', databases: [{Database}], tls: prefer }}");

    public static async Task<PostgreSqlVerifierTarget> OpenAsync(TestServer server, CancellationToken cancellationToken)
    {
        var target = new PostgreSqlVerifierTarget(server);
        await server.ExecuteAsync($"CREATE ROLE {target._role} LOGIN NOSUPERUSER CREATEDB PASSWORD '{target._password}'", cancellationToken);
        await server.ExecuteAsync($"CREATE DATABASE {target.Database} OWNER {target._role} TEMPLATE template0 ENCODING 'UTF8'", cancellationToken);
        Environment.SetEnvironmentVariable(PasswordVariable, target._password);
        return target;
    }

    public override async Task<bool> ForbidAsync(CancellationToken cancellationToken)
    {
        await _server.ExecuteAsync($"ALTER ROLE {_role} NOCREATEDB", cancellationToken);
        return true;
    }

    public override Task LeaveAsync(string name, CancellationToken cancellationToken) => _server.ExecuteAsync($"CREATE DATABASE {name} OWNER {_role}", cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        // A test that failed half-way shall say so, and not that its role owns something.
        foreach (var (_, database) in await DumpAsync($"SELECT datname::text FROM pg_database WHERE datdba = '{_role}'::regrole"))
            await _server.ExecuteAsync($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", CancellationToken.None);
        await _server.ExecuteAsync($"DROP ROLE IF EXISTS {_role}", CancellationToken.None);
    }

    private async Task<List<(string, string?)>> DumpAsync(string sql)
    {
        await using var connection = _server.CreateConnection(_server.ConnectionString);
        await connection.OpenAsync();
        return await DumpReader.QueryAsync(connection, sql, CancellationToken.None);
    }
}
