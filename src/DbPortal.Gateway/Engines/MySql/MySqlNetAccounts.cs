using System.Globalization;
using DbPortal.Gateway.Masking.Net;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>The login of an engine net for one database of a MySQL or MariaDB server. It gets no routine: what one reads is its definer's to read.</summary>
internal sealed class MySqlNetAccounts(InstanceEntry instance, NetEntry net, DatabaseEntry database) : INetAccounts
{
    private const string NotSystem = "NOT IN ('mysql', 'sys', 'information_schema', 'performance_schema')";

    private const string ReadableColumns =
        $"SELECT table_schema, table_name, column_name FROM information_schema.columns WHERE table_schema {NotSystem} AND FIND_IN_SET('select', REPLACE(LOWER(privileges), ', ', ','))";

    // The server keeps some columns of what it versions to itself.
    private const string ReadableTables = $"SELECT table_schema, table_name FROM information_schema.table_privileges WHERE privilege_type = 'SELECT' AND table_schema {NotSystem}";

    // Rights to a whole database reach tables that are made tomorrow.
    private const string Powers =
        "SELECT CONCAT('global ', privilege_type) FROM information_schema.user_privileges WHERE privilege_type <> 'USAGE' "
        + "UNION ALL SELECT CONCAT(privilege_type, ' on database ', table_schema) FROM information_schema.schema_privileges "
        + "UNION ALL SELECT CONCAT('member of ', role_name) FROM information_schema.applicable_roles";

    private const string Routines =
        $"SELECT CONCAT(routine_schema, '.', routine_name) FROM information_schema.routines WHERE routine_schema {NotSystem} AND security_type = 'DEFINER'";

    private InstanceEntry Login => instance.Under(net);

    /// <inheritdoc/>
    public NetScript Script(NetPlan plan)
    {
        var login = $"{Literal(plan.Login)}@'%'";
        return new(
            [$"CREATE USER IF NOT EXISTS {login} IDENTIFIED BY {NetScript.Password}"],
            [
                $"REVOKE ALL PRIVILEGES, GRANT OPTION FROM {login}",
                .. plan.Views.SelectMany(v => View(v.Relation, v.View, login)),
                .. plan.Relations.Where(r => r.IsOpen).SelectMany(r => Grants(r, login, plan.Writes)),
            ]);
    }

    /// <inheritdoc/>
    public async Task<bool> CanLogInAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var source = MySqlSources.ForProvingGrounds(Login);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return true;
        }
        catch (MySqlException e) when (e.Number is 1045 or 1698)
        {
            return false;
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            throw Unreachable(e, cancellationToken);
        }
    }

    /// <summary>
    /// The server knows no transaction of grants: one that fails leaves those before it. They begin by taking all and only ever give what is open, so a login
    /// that is half done reads less than it should and nothing that it should not, and all may be run again.
    /// </summary>
    public Task ApplyAsync(IReadOnlyList<string> statements, Action<int> done, CancellationToken cancellationToken) => AskAsync(
        instance,
        async connection =>
        {
            foreach (var (index, statement) in statements.Index())
            {
                await RunAsync(connection, statement, $"It was statement {index + 1} of {statements.Count}; those before it are in force, so the login reads part of what is open and nothing masked.", cancellationToken);
                done(index + 1);
            }

            return true;
        },
        cancellationToken);

    /// <summary>None: nobody may call a routine here who was not given the right.</summary>
    public Task<IReadOnlyList<string>> ShuttingAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <inheritdoc/>
    public Task<NetHoldings> ReadAsync(CancellationToken cancellationToken) => AskAsync(
        Login,
        async connection => new NetHoldings(
            (await ListAsync(connection, ReadableColumns, r => new ColumnName(r.GetString(0), r.GetString(1), r.GetString(2)), cancellationToken)).ToHashSet(),
            (await ListAsync(connection, ReadableTables, r => new RelationName(r.GetString(0), r.GetString(1)), cancellationToken)).ToHashSet(),
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
                if (await CodeOfReadAsync(connection, new(column.Schema, column.Table), [column.Column], cancellationToken) is not (1044 or 1142 or 1143 or 1356))
                    readable.Add(column);
            }

            foreach (var relation in plan.Relations.Where(r => r.LeftOut is null))
            {
                if (await CodeOfReadAsync(connection, relation.Name, relation.Open, cancellationToken) is var code and not 0)
                    unreadable.Add(string.Create(CultureInfo.InvariantCulture, $"{relation.Name} ({code})"));
            }

            return new NetTrial(readable, unreadable, plan.Closed.Count() + plan.Open.Count());
        },
        cancellationToken);

    /// <summary>It reads with the rights of the account that makes it: the login needs none to the table.</summary>
    private static IEnumerable<string> View(NetRelation relation, RelationName view, string login)
    {
        var name = $"{Quoted(view.Schema)}.{Quoted(view.Name)}";
        var columns = string.Join(", ", relation.Open.Select(Quoted));
        yield return $"CREATE OR REPLACE SQL SECURITY DEFINER VIEW {name} AS SELECT {columns} FROM {Quoted(relation.Name.Schema)}.{Quoted(relation.Name.Name)}";
        yield return $"GRANT SELECT ON {name} TO {login}";
    }

    private static IEnumerable<string> Grants(NetRelation relation, string login, bool writes)
    {
        var name = $"{Quoted(relation.Name.Schema)}.{Quoted(relation.Name.Name)}";
        yield return $"GRANT SELECT ON {name} TO {login}";
        if (writes && relation.MayBeWritten)
            yield return $"GRANT INSERT, UPDATE, DELETE ON {name} TO {login}";
    }

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    private static string Literal(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>0 when it can be read; rights are looked at before the first row is.</summary>
    private static async Task<int> CodeOfReadAsync(MySqlConnection connection, RelationName relation, IEnumerable<string> columns, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new MySqlCommand($"SELECT {string.Join(", ", columns.Select(Quoted))} FROM {Quoted(relation.Schema)}.{Quoted(relation.Name)} LIMIT 0", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return 0;
        }
        catch (MySqlException e) when (e.Number > 0)
        {
            return e.Number;
        }
    }

    private async Task RunAsync(MySqlConnection connection, string statement, string where, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new MySqlCommand(statement.Replace(NetScript.Password, Literal(net.Password?.Reveal() ?? ""), StringComparison.Ordinal), connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (MySqlException e) when (e.Number > 0)
        {
            throw new TargetException(TargetFailure.Statement, e.Number.ToString(CultureInfo.InvariantCulture), e.Message, e)
            {
                // The server quotes the text where it cannot read it, and the password may be in it.
                Generic = $"The account '{instance.Username}' on instance '{instance.Name}' could not run: {statement}; (error {e.Number}). {where} Give it the right and apply again, which begins anew and may be done any time, or run the script with an account that has it.",
            };
        }
    }

    private static async Task<List<T>> ListAsync<T>(MySqlConnection connection, string sql, Func<MySqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var list = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
            list.Add(read(rows));
        return list;
    }

    private async Task<T> AskAsync<T>(InstanceEntry account, Func<MySqlConnection, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = MySqlSources.ForProvingGrounds(account);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            return await ask(connection);
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            throw Unreachable(e, cancellationToken);
        }
    }

    private TargetException Unreachable(Exception e, CancellationToken cancellationToken) =>
        MySqlErrorScrubber.OfConnecting(e, instance.Name, $"{instance.Host}:{instance.Port ?? 3306}", database.Name, cancellationToken);
}
