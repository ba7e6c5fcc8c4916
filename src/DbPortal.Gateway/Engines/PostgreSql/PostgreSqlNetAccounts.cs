using DbPortal.Gateway.Masking.Net;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>The login of an engine net in one PostgreSQL database.</summary>
internal sealed class PostgreSqlNetAccounts(InstanceEntry instance, NetEntry net, DatabaseEntry database) : INetAccounts
{
    private const string RunOptions = "-c search_path=pg_catalog -c default_transaction_read_only=off -c standard_conforming_strings=on -c statement_timeout=120000";

    private const string ReadableColumns = """
        SELECT n.nspname::text, c.relname::text, a.attname::text
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND has_column_privilege(c.oid, a.attnum, 'SELECT')
        """;

    private const string Powers = """
        SELECT w FROM pg_roles r, LATERAL (VALUES (r.rolsuper, 'superuser'), (r.rolbypassrls, 'bypassrls'), (r.rolcreaterole, 'createrole'), (r.rolcreatedb, 'createdb'), (r.rolreplication, 'replication')) AS p (has, w)
        WHERE r.rolname = session_user AND p.has
        UNION ALL SELECT 'member of ' || g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid JOIN pg_roles r ON r.oid = m.member WHERE r.rolname = session_user
        UNION ALL SELECT 'owner of ' || o.what FROM pg_roles r JOIN (
          SELECT relowner AS owner, oid::regclass::text AS what FROM pg_class WHERE relpersistence <> 't'
          UNION ALL SELECT nspowner, 'schema ' || nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\_temp%' AND nspname NOT LIKE 'pg\_toast%'
          UNION ALL SELECT proowner, 'routine ' || oid::regprocedure::text FROM pg_proc
          UNION ALL SELECT datdba, 'database ' || datname FROM pg_database) o ON o.owner = r.oid WHERE r.rolname = session_user
        """;

    // Functions that run with their owner's rights; one that nobody shut out is everybody's to call.
    private const string Routines = $"SELECT p.oid::regprocedure::text {DefinersOf} AND has_function_privilege(p.oid, 'EXECUTE')";

    private const string DefinersOf =
        "FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')";

    private const string Shutting = $"SELECT format('REVOKE EXECUTE ON %s %s FROM PUBLIC', CASE p.prokind WHEN 'p' THEN 'PROCEDURE' ELSE 'FUNCTION' END, p.oid::regprocedure) {DefinersOf} AND has_function_privilege('public', p.oid, 'EXECUTE') ORDER BY 1";

    private InstanceEntry Login => instance.Under(net);

    /// <inheritdoc/>
    public NetScript Script(NetPlan plan)
    {
        var login = Quoted(plan.Login);
        var grants = new List<string> { $"GRANT CONNECT ON DATABASE {Quoted(plan.Database)} TO {login}" };
        foreach (var schema in plan.Relations.GroupBy(r => r.Name.Schema, StringComparer.Ordinal))
        {
            // Taking a right from the whole takes it from the columns too.
            grants.Add($"REVOKE ALL ON ALL TABLES IN SCHEMA {Quoted(schema.Key)} FROM {login}");
            grants.Add($"GRANT USAGE ON SCHEMA {Quoted(schema.Key)} TO {login}");
            if (plan.Writes)
                grants.Add($"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {Quoted(schema.Key)} TO {login}");
            grants.AddRange(schema.Where(r => r.LeftOut is null).SelectMany(r => Grants(r, login, plan.Writes)));
        }

        return new([$"CREATE ROLE {login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS PASSWORD {NetScript.Password}"], grants);
    }

    /// <inheritdoc/>
    public async Task<bool> CanLogInAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var source = PostgreSqlSources.ForProvingGrounds(Login, database, RunOptions);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return true;
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            return true; // It is there, and may not yet use this database.
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            return false;
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            throw Unreachable(e, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task ApplyAsync(IReadOnlyList<string> statements, Action<int> done, CancellationToken cancellationToken) => AskAsync(
        instance,
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            foreach (var (index, statement) in statements.Index())
            {
                await RunAsync(connection, statement, cancellationToken);
                done(index + 1);
            }

            await transaction.CommitAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ShuttingAsync(CancellationToken cancellationToken) =>
        await AskAsync(instance, connection => ListAsync(connection, Shutting, r => r.GetString(0), cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task<NetHoldings> ReadAsync(CancellationToken cancellationToken) => AskAsync(
        Login,
        async connection => new NetHoldings(
            (await ListAsync(connection, ReadableColumns, r => new ColumnName(r.GetString(0), r.GetString(1), r.GetString(2)), cancellationToken)).ToHashSet(),
            new HashSet<RelationName>(),
            await ListAsync(connection, Powers, r => r.GetString(0), cancellationToken),
            await ListAsync(connection, Routines, r => r.GetString(0), cancellationToken)),
        cancellationToken);

    /// <inheritdoc/>
    public Task<NetTrial> TryAsync(NetPlan plan, CancellationToken cancellationToken) => AskAsync(
        Login,
        async connection =>
        {
            var readable = new List<ColumnName>();
            var unreadable = new List<string>();
            foreach (var column in plan.Closed)
            {
                if (await CodeOfReadAsync(connection, new(column.Schema, column.Table), [column.Column], cancellationToken) is not PostgresErrorCodes.InsufficientPrivilege)
                    readable.Add(column);
            }

            foreach (var relation in plan.Relations.Where(r => r.LeftOut is null))
            {
                if (await CodeOfReadAsync(connection, relation.Name, relation.Open, cancellationToken) is { } code)
                    unreadable.Add($"{relation.Name} ({code})");
            }

            return new NetTrial(readable, unreadable, plan.Closed.Count() + plan.Open.Count());
        },
        cancellationToken);

    private static IEnumerable<string> Grants(NetRelation relation, string login, bool writes)
    {
        var name = $"{Quoted(relation.Name.Schema)}.{Quoted(relation.Name.Name)}";
        yield return relation.IsOpen
            ? $"GRANT SELECT ON TABLE {name} TO {login}"
            : $"GRANT SELECT ({string.Join(", ", relation.Open.Select(Quoted))}) ON TABLE {name} TO {login}";
        if (writes && relation.MayBeWritten)
            yield return $"GRANT INSERT, UPDATE, DELETE ON TABLE {name} TO {login}";
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Null when it can be read; rights are looked at before the first row is.</summary>
    private static async Task<string?> CodeOfReadAsync(NpgsqlConnection connection, RelationName relation, IEnumerable<string> columns, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new NpgsqlCommand($"SELECT {string.Join(", ", columns.Select(Quoted))} FROM {Quoted(relation.Schema)}.{Quoted(relation.Name)} LIMIT 0", connection) { AllResultTypesAreUnknown = true };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return null;
        }
        catch (PostgresException e)
        {
            return e.SqlState;
        }
    }

    private async Task RunAsync(NpgsqlConnection connection, string statement, CancellationToken cancellationToken)
    {
        // The password is a literal: no statement that makes a role takes parameters.
        var password = $"'{(net.Password?.Reveal() ?? "").Replace("'", "''", StringComparison.Ordinal)}'";
        try
        {
            await using var command = new NpgsqlCommand(statement.Replace(NetScript.Password, password, StringComparison.Ordinal), connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException e)
        {
            // One transaction: nothing of the database's share is in force.
            throw new TargetException(TargetFailure.Statement, e.SqlState, e.MessageText, e)
            {
                Generic = $"The account '{instance.Username}' on instance '{instance.Name}' could not run: {statement}; ({e.SqlState}: {e.MessageText}). Nothing was changed in '{database.Name}'. Give it the right, or run the script with an account that has it.",
            };
        }
    }

    private static async Task<List<T>> ListAsync<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var list = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
            list.Add(read(rows));
        return list;
    }

    private async Task<T> AskAsync<T>(InstanceEntry account, Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = PostgreSqlSources.ForProvingGrounds(account, database, RunOptions);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return await ask(connection);
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            throw Unreachable(e, cancellationToken);
        }
    }

    private Exception Unreachable(Exception e, CancellationToken cancellationToken) =>
        PostgreSqlErrorScrubber.OfConnecting(e, instance.Name, $"{instance.Host}:{instance.Port ?? 5432}", database.Name, cancellationToken);
}
