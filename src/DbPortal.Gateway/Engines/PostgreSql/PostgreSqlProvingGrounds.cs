using System.Globalization;
using DbPortal.Gateway.Targets;
using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Proving grounds that are databases of their own, so that nothing in them can name anything in another.</summary>
internal sealed class PostgreSqlProvingGrounds(InstanceEntry instance, DatabaseEntry near) : IProvingGrounds
{
    // A role's own search path holds in every database; the suite's names are to be found whatever it is.
    private const string RunOptions = "-c search_path=public -c default_transaction_read_only=off -c standard_conforming_strings=on -c DateStyle=ISO -c statement_timeout=0";

    private const int MostTries = 6;

    /// <inheritdoc/>
    public string Family => "postgresql";

    /// <inheritdoc/>
    public ProvingGround At(string name) => new(
        ProvingGroundNames.Checked(name),
        [new DatabaseEntry(name, null)],
        new Dictionary<string, string>(),
        new Dictionary<string, string>
        {
            ["HOST"] = instance.Host ?? "localhost",
            ["PORT"] = (instance.Port ?? 5432).ToString(CultureInfo.InvariantCulture),
            ["USER"] = instance.Username ?? "",
            ["DB"] = name,
            ["TMP"] = "/tmp",
        });

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken) => AskAsync<IReadOnlyList<string>>(
        near,
        async connection =>
        {
            await using var command = new NpgsqlCommand("SELECT datname::text FROM pg_database WHERE datname LIKE $1 ORDER BY 1", connection);
            command.Parameters.Add(new() { Value = ProvingGroundNames.Prefix.Replace("_", @"\_", StringComparison.Ordinal) + "%" });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var names = new List<string>();
            while (await rows.ReadAsync(cancellationToken))
                names.Add(rows.GetString(0));
            return [.. names.Where(n => ProvingGroundNames.MadeUtc(n) is not null)];
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task MakeAsync(ProvingGround ground, string script, CancellationToken cancellationToken)
    {
        var name = ProvingGroundNames.Checked(ground.Name);
        await AskAsync(
            near,
            async connection =>
            {
                // The order of texts must not depend on where the server was installed. Before 15 there was one provider and no word for it.
                var provider = connection.PostgreSqlVersion.Major >= 15 ? "LOCALE_PROVIDER libc " : "";

                // Not to be cancelled: the server would go on with it, and be done after it was removed.
                await RunAsync(connection, $"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8' {provider}LC_COLLATE 'C' LC_CTYPE 'C'", CancellationToken.None);
                return await RunAsync(connection, $"ALTER ROLE CURRENT_USER IN DATABASE \"{name}\" SET search_path = \"$user\", public", cancellationToken);
            },
            cancellationToken);
        await AskAsync(ground.Databases[0], connection => RunAsync(connection, ground.Translate(script), cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task RemoveAsync(string name, CancellationToken cancellationToken) => AskAsync(
        near,
        async connection =>
        {
            var drop = $"DROP DATABASE IF EXISTS \"{ProvingGroundNames.Checked(name)}\"";
            for (var tries = 1; ; tries++)
            {
                try
                {
                    // Without force the server sends its own maintenance away, which force may not touch; with it, sessions of ours that are left.
                    return await RunAsync(connection, tries % 2 == 1 ? drop : $"{drop} WITH (FORCE)", cancellationToken);
                }
                catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.ObjectInUse or PostgresErrorCodes.InsufficientPrivilege && tries < MostTries)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
                }
            }
        },
        cancellationToken);

    private static async Task<int> RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<T> AskAsync<T>(DatabaseEntry database, Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        await using var source = PostgreSqlSources.ForProvingGrounds(instance, database, RunOptions);
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return await ask(connection);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege && database == near)
        {
            throw new TargetException(TargetFailure.Statement, e.SqlState, e.MessageText, e)
            {
                Generic = $"The account '{instance.Username}' may not make a database on instance '{instance.Name}', and masking is verified in a throw-away one. "
                    + $"Allow it for as long as you verify: ALTER ROLE \"{instance.Username}\" CREATEDB; and afterwards: ALTER ROLE \"{instance.Username}\" NOCREATEDB;",
            };
        }
        catch (PostgresException e) when (e.SqlState is not (PostgresErrorCodes.QueryCanceled or "28P01" or "28000" or "3D000" or "53300" or "57P03"))
        {
            // What the server says here is about the suite's own data.
            throw new TargetException(TargetFailure.Statement, e.SqlState, e.MessageText, e) { Generic = $"The throw-away database on instance '{instance.Name}' failed: {e.MessageText}." };
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            throw PostgreSqlErrorScrubber.OfConnecting(e, instance.Name, $"{instance.Host}:{instance.Port ?? 5432}", database.Name, cancellationToken);
        }
    }
}
