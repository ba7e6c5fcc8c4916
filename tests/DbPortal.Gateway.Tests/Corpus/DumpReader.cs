using System.Data.Common;
using System.Globalization;
using System.Text;

namespace DbPortal.Gateway.Tests.Corpus;

/// <summary>Reads whole tables through a driver, every cell as text.</summary>
internal static class DumpReader
{
    /// <summary><paramref name="listSql"/> gives the tables, quoted as a statement needs them.</summary>
    public static async Task<IReadOnlyList<TableDump>> ReadAsync(DbConnection connection, string listSql, CancellationToken cancellationToken)
    {
        var tables = await QueryAsync(connection, listSql, cancellationToken);
        var dumps = new List<TableDump>();
        foreach (var (_, table) in tables)
        {
            if (table is not null)
                dumps.Add(new(table, await QueryAsync(connection, $"SELECT * FROM {table}", cancellationToken)));
        }

        return dumps;
    }

    public static async Task<List<(string Column, string? Cell)>> QueryAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var cells = new List<(string, string?)>();
        while (await reader.ReadAsync(cancellationToken))
            cells.AddRange(Enumerable.Range(0, reader.FieldCount).Select(column => (reader.GetName(column), Text(reader.GetValue(column)))));
        return cells;
    }

    public static string? Text(object value) => value switch
    {
        DBNull => null,
        byte[] bytes => Encoding.UTF8.GetString(bytes) + "\n" + Convert.ToHexStringLower(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
