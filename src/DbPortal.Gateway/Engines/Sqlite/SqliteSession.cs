using DbPortal.Gateway.Access;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using SQLitePCL;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>One run on a connection that is its own and is closed with it.</summary>
internal sealed class SqliteSession(SqliteConnectionHandle connection, bool writes, CatalogSnapshot? catalog) : IRunSession
{
    private readonly SqliteGuard _guard = new(connection);

    /// <summary>Compiles and steps to the first row, which is where a statement spends its time, on a thread of the pool.</summary>
    public Task<RawRows> ExecuteAsync(ClearedStatement statement, CancellationToken cancellationToken) =>
        Task.Run<RawRows>(() => Start(statement, cancellationToken), CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private SqliteRows Start(ClearedStatement statement, CancellationToken cancellationToken)
    {
        connection.Watch.Start(cancellationToken);
        _guard.Expect(statement.Access);
        var interrupt = cancellationToken.UnsafeRegister(static handle => raw.sqlite3_interrupt((sqlite3)handle!), connection.Handle); // the state is what was passed
        sqlite3_stmt? compiled = null;
        try
        {
            if (cancellationToken.IsCancellationRequested)
                throw new TargetException(TargetFailure.Cancelled, SqliteFile.Code(raw.SQLITE_INTERRUPT), "interrupted") { Generic = "The statement was cancelled." };
            compiled = connection.Prepare(statement.Text);
            _guard.Compiled();
            if (!writes && raw.sqlite3_stmt_readonly(compiled) == 0)
                throw SqliteErrorScrubber.Refused("The library says that the statement writes, but it was cleared as a read.");
            SqliteParameters.Bind(connection, compiled, statement.Parameters);
            var first = raw.sqlite3_step(compiled);
            connection.Check(first);
            return new SqliteRows(connection, compiled, first == raw.SQLITE_ROW, statement.Access.Effect == StatementEffect.Write, catalog, interrupt);
        }
        catch (TargetException)
        {
            compiled?.Dispose();
            interrupt.Dispose();
            throw;
        }
    }
}
