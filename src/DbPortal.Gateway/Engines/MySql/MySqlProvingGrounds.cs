using System.Globalization;
using System.Text.RegularExpressions;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Targets;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>
/// Proving grounds of three databases, as the suite's company has. The suite calls them shop, hr and billing; those of a server may be anybody's, so
/// every statement names ours instead, and a script in which one of the old names is left is not run.
/// </summary>
internal sealed partial class MySqlProvingGrounds(InstanceEntry instance) : IProvingGrounds
{
    private static readonly string[] s_suffixes = ["shop", "hr", "billing"];

    /// <inheritdoc/>
    public string Family => "mysql";

    /// <inheritdoc/>
    public ProvingGround At(string name) => new(
        ProvingGroundNames.Checked(name),
        [.. s_suffixes.Select(suffix => new DatabaseEntry($"{name}_{suffix}", null))],
        s_suffixes.ToDictionary(suffix => suffix, suffix => $"{name}_{suffix}", StringComparer.Ordinal),
        new Dictionary<string, string>
        {
            ["HOST"] = instance.Host ?? "localhost",
            ["PORT"] = (instance.Port ?? 3306).ToString(CultureInfo.InvariantCulture),
            ["USER"] = instance.Username ?? "",
            ["DB"] = $"{name}_shop",
            ["TMP"] = "/tmp",
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => AskAsync<IReadOnlyList<string>>(
        async connection =>
        {
            await using var command = new MySqlCommand(MySqlCatalogQueries.Get("databases"), connection);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var names = new SortedSet<string>(StringComparer.Ordinal);
            while (await rows.ReadAsync(cancellationToken))
            {
                var database = rows.GetString(0);
                if (s_suffixes.FirstOrDefault(s => database.EndsWith($"_{s}", StringComparison.Ordinal)) is { } suffix && ProvingGroundNames.MadeUtc(database[..^(suffix.Length + 1)]) is not null)
                    names.Add(database[..^(suffix.Length + 1)]);
            }
            return [.. names];
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task MakeAsync(ProvingGround ground, string script, CancellationToken cancellationToken)
    {
        var safe = ground.Translate(DatabaseLine().Replace(script, ""));
        if (ground.NamesForeign(safe) || DatabaseLine().IsMatch(safe))
            throw new InvalidOperationException("The suite's script names a database that is not the proving ground's.");
        await AskAsync(
            async connection =>
            {
                foreach (var database in ground.Databases)
                    await RunAsync(connection, $"CREATE DATABASE `{database.Name}` CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci", cancellationToken);
                foreach (var part in ClientScript.Split(safe))
                    await RunAsync(connection, part, cancellationToken);
                return 0;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string name, CancellationToken cancellationToken) => AskAsync(
        async connection =>
        {
            // Their tables refer to each other.
            await RunAsync(connection, "SET foreign_key_checks = 0", cancellationToken);
            foreach (var suffix in s_suffixes)
                await RunAsync(connection, $"DROP DATABASE IF EXISTS `{ProvingGroundNames.Checked(name)}_{suffix}`", cancellationToken);
            return 0;
        },
        cancellationToken);

    private static async Task RunAsync(MySqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<T> AskAsync<T>(Func<MySqlConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        await using var source = MySqlSources.ForProvingGrounds(instance);
        var account = "";
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using (var who = new MySqlCommand("SELECT CURRENT_USER()", connection))
                account = await who.ExecuteScalarAsync(cancellationToken) as string ?? "";
            return await ask(connection);
        }
        catch (MySqlException e) when (account.Length > 0 && !cancellationToken.IsCancellationRequested)
        {
            throw new TargetException(TargetFailure.Statement, e.Number.ToString(CultureInfo.InvariantCulture), e.Message, e) { Generic = Advise(e, account) };
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            throw MySqlErrorScrubber.OfConnecting(e, instance.Name, $"{instance.Host}:{instance.Port ?? 3306}", "", cancellationToken);
        }
    }

    private string Advise(MySqlException failure, string account) => failure.Number switch
    {
        1044 or 1142 or 1227 or 1370 =>
            $"The account '{instance.Username}' may not make databases on instance '{instance.Name}', and masking is verified in throw-away ones. Allow it for as long as you verify: "
            + $"GRANT ALL ON `{ProvingGroundNames.Prefix.Replace("_", @"\_", StringComparison.Ordinal)}%`.* TO '{account.Replace("@", "'@'", StringComparison.Ordinal)}';",
        1418 or 1419 =>
            $"Instance '{instance.Name}' keeps a binary log and lets nobody without SUPER make routines and triggers, which the attacks need. Allow it for as long as you verify: "
            + "SET GLOBAL log_bin_trust_function_creators = 1; and afterwards: SET GLOBAL log_bin_trust_function_creators = 0;",
        // What the server says here is about the suite's own data.
        _ => $"The throw-away databases on instance '{instance.Name}' failed: {failure.Message}",
    };

    [GeneratedRegex(@"^[ \t]*(?:DROP|CREATE|ALTER)[ \t]+(?:DATABASE|SCHEMA)\b.*$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex DatabaseLine();
}
