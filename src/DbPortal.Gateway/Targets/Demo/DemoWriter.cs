using Microsoft.Data.Sqlite;

namespace DbPortal.Gateway.Targets.Demo;

/// <summary>Fills tables by prepared statements inside one transaction.</summary>
internal sealed class DemoWriter(SqliteConnection connection, SqliteTransaction transaction, CancellationToken cancellationToken) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _inserts = new(StringComparer.Ordinal);

    /// <summary>Adds a row; <paramref name="columns"/> is the comma-separated list of the columns the values are for.</summary>
    public void Insert(string table, string columns, params ReadOnlySpan<object?> values)
    {
        var command = Prepared(table, columns, values.Length);
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    /// <summary>The command of a table: a table is always filled with the same columns.</summary>
    private SqliteCommand Prepared(string table, string columns, int count)
    {
        if (_inserts.TryGetValue(table, out var known))
            return known;
        cancellationToken.ThrowIfCancellationRequested();
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        var places = Enumerable.Range(1, count).Select(i => $"${i}").ToList();
#pragma warning disable CA2100 // names of this assembly's own tables and columns
        command.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", places)})";
#pragma warning restore CA2100
        foreach (var place in places)
            command.Parameters.Add(new SqliteParameter(place, null));
        _inserts.Add(table, command);
        return command;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _inserts.Values)
            command.Dispose();
    }
}
