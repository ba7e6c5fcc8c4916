using System.Globalization;
using DbPortal.Gateway.Tests.Architecture;
using DbPortal.Gateway.Tests.Servers;
using Npgsql;

namespace DbPortal.Gateway.Tests.Engines.PostgreSql;

/// <summary>The data file of functions against what servers list. A server that fails here has functions nobody reviewed.</summary>
public sealed class KnownFunctionsTests(TestServers servers)
{
    private const string Folder = "src/DbPortal.Sql/Dialects/PostgreSql/Data";

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.PostgreSql18)]
    public async Task Every_function_of_a_server_stands_in_the_file_with_what_is_known_of_it(ServerSlot slot)
    {
        var (major, listed) = await ListAsync(await servers.GetAsync(slot), TestContext.Current.CancellationToken);

        var missing = listed.Except(Known(major)).ToList();

        Assert.True(listed.Count > 2000, $"The server lists {listed.Count} functions only.");
        Assert.True(missing.Count == 0, $"{Folder}/functions.tsv lacks these lines for version {major}; review what they disclose, then run refresh.sh beside it:\n{string.Join('\n', missing)}");
    }

    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.PostgreSql18)]
    public async Task The_file_names_no_function_that_the_server_lacks(ServerSlot slot)
    {
        var (major, listed) = await ListAsync(await servers.GetAsync(slot), TestContext.Current.CancellationToken);

        Assert.Empty(Known(major).Except(listed));
    }

    private static async Task<(int Major, IReadOnlyList<string> Lines)> ListAsync(TestServer server, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(await File.ReadAllTextAsync(Path.Combine(RepositoryFiles.Root, Folder, "functions.sql"), cancellationToken), connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var lines = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
            lines.Add(string.Join('\t', Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)));
        return (connection.PostgreSqlVersion.Major, lines);
    }

    /// <summary>The lines that hold for a version, without their versions.</summary>
    private static IEnumerable<string> Known(int major) => File.ReadLines(Path.Combine(RepositoryFiles.Root, Folder, "functions.tsv"))
        .Where(line => !line.StartsWith('#'))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Where(fields => int.Parse(fields[5], CultureInfo.InvariantCulture) <= major && major <= int.Parse(fields[6], CultureInfo.InvariantCulture))
        .Select(fields => string.Join('\t', fields[..5]));
}
