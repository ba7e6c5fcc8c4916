using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Targets.Demo;

/// <summary>
/// The sample database: a trading company of some size, in English and Japanese, with sensitive data of many kinds. Made of nothing but a fixed seed:
/// every file is the same.
/// </summary>
public static class DemoDatabase
{
    private const string SchemaResource = "DbPortal.Gateway.Targets.Demo.schema.sql";

    /// <summary>
    /// Makes the database at <paramref name="path"/>, unless a file is there already. A run that is broken off leaves no half-made file under
    /// that name.
    /// </summary>
    public static Task CreateAsync(string path, CancellationToken cancellationToken) => CreateAsync(path, DemoSize.Production, cancellationToken);

    internal static async Task CreateAsync(string path, DemoSize size, CancellationToken cancellationToken)
    {
        if (File.Exists(path))
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
        var draft = $"{path}.{Guid.NewGuid():N}.draft";
        try
        {
            var schema = await DemoResources.ReadAsync(SchemaResource, cancellationToken);
            await Task.Run(() => Fill(draft, schema, size, cancellationToken), cancellationToken);
            Publish(draft, path);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Fill(string path, string schema, DemoSize size, CancellationToken cancellationToken)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        // Nothing of a draft is worth keeping after a crash.
        Execute(connection, null, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;");
        using (var transaction = connection.BeginTransaction())
        {
            Execute(connection, transaction, schema);
            using var writer = new DemoWriter(connection, transaction, cancellationToken);
            DemoStaff.Write(writer, size);
            DemoCustomers.Write(writer, size);
            DemoGoods.Write(writer, size);
            DemoOrders.Write(writer, size);
            DemoService.Write(writer, size);
            transaction.Commit();
        }
        Execute(connection, null, "ANALYZE");
    }

    /// <summary>Two processes may start at once: the first to finish wins, and its file is as good.</summary>
    private static void Publish(string draft, string path)
    {
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction? transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // this assembly's own text
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
