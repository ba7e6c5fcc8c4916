using System.Data.Common;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// Adds rows to the history in one transaction, with one prepared command instead of tracked entities: nobody reads them back, and every run adds one
/// while the next is being answered.
/// </summary>
internal static class HistoryInsert
{
    private const string Text =
        """
        INSERT INTO history (audit_id, actor, at_utc, instance, "database", "schema", sql, purpose, code, "rows", elapsed_microseconds)
        VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10)
        """;

    /// <summary>Writes all of the rows, or throws and has written none.</summary>
    public static async Task WriteAsync(MetadataContext context, IReadOnlyList<HistoryRow> rows, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        command.CommandText = Text;
        foreach (var row in rows)
        {
            Bind(command, row.AuditId, row.Actor, row.AtUtc, row.Instance, row.Database, row.Schema, row.Sql, row.Purpose, row.Code, row.Rows, row.ElapsedMicroseconds);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static void Bind(DbCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (i == command.Parameters.Count)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{i}";
                command.Parameters.Add(parameter);
            }

            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
