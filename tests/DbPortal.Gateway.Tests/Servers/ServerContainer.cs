using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;

namespace DbPortal.Gateway.Tests.Servers;

/// <summary>Starts a database server in a container and waits until its driver can connect.</summary>
internal static class ServerContainer
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static async Task<TestServer> StartAsync(ServerSlot slot, string image)
    {
        using var limit = new CancellationTokenSource(StartLimit);
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var container = Describe(slot, image, password).Build();
        await container.StartAsync(limit.Token);
        var server = new TestServer(slot, ConnectionString(slot, container, password), container);
        await WaitAsync(server, limit.Token);
        return server;
    }

    private static ContainerBuilder Describe(ServerSlot slot, string image, string password) => slot switch
    {
        ServerSlot.PostgreSql15 or ServerSlot.PostgreSql18 => new ContainerBuilder(image)
            .WithPortBinding(5432, assignRandomHostPort: true)
            .WithEnvironment("POSTGRES_PASSWORD", password)
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--locale=C.UTF-8 --encoding=UTF8")
            .WithCommand("-c", "fsync=off", "-c", "max_connections=200", "-c", "timezone=UTC"),
        ServerSlot.MariaDb => new ContainerBuilder(image)
            .WithPortBinding(3306, assignRandomHostPort: true)
            .WithEnvironment("MARIADB_ROOT_PASSWORD", password)
            .WithCommand("--default-time-zone=+00:00", "--log-bin-trust-function-creators=1", "--performance-schema=ON",
                "--character-set-server=utf8mb4", "--collation-server=utf8mb4_general_ci"),
        ServerSlot.MySql => new ContainerBuilder(image)
            .WithPortBinding(3306, assignRandomHostPort: true)
            .WithEnvironment("MYSQL_ROOT_PASSWORD", password)
            .WithCommand("--default-time-zone=+00:00", "--log-bin-trust-function-creators=1", "--skip-log-bin"),
    };

    private static string ConnectionString(ServerSlot slot, IContainer container, string password) => slot switch
    {
        ServerSlot.PostgreSql15 or ServerSlot.PostgreSql18 => string.Create(CultureInfo.InvariantCulture,
            $"Host={container.Hostname};Port={container.GetMappedPublicPort(5432)};Username=postgres;Password={password};Database=postgres"),
        ServerSlot.MariaDb or ServerSlot.MySql => string.Create(CultureInfo.InvariantCulture,
            $"Server={container.Hostname};Port={container.GetMappedPublicPort(3306)};User ID=root;Password={password};AllowPublicKeyRetrieval=true"),
    };

    // The images start a first server without a network to run their set-up: an answer over TCP is the real one.
    private static async Task WaitAsync(TestServer server, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await server.ExecuteAsync("SELECT 1", cancellationToken);
                return;
            }
            catch (DbException)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
