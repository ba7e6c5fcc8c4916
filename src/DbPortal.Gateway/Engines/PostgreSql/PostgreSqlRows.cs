using DbPortal.Gateway.Access;
using DbPortal.Sql.Analysis;
using Npgsql;
using Npgsql.Schema;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Rows by the bytes the server sent; columns in binary form are formatted to the server's own text when they are asked for.</summary>
internal sealed class PostgreSqlRows : RawRows
{
    private readonly NpgsqlCommand _command;
    private readonly NpgsqlDataReader _reader;
    private readonly PostgreSqlNotices _notices;
    private readonly RunDeadline _deadline;
    private readonly Func<Exception, TargetException> _translate;
    private readonly bool _isRead;
    private readonly bool _keepsTransaction;
    private readonly PostgreSqlCell[] _cells;
    private byte[] _wire = new byte[1024];
    private bool _ended;

    public PostgreSqlRows(
        NpgsqlCommand command,
        NpgsqlDataReader reader,
        PostgreSqlOrigins origins,
        ClearedStatement statement,
        PostgreSqlNotices notices,
        RunDeadline deadline,
        bool keepsTransaction,
        Func<Exception, TargetException> translate)
    {
        _command = command;
        _reader = reader;
        _notices = notices;
        _deadline = deadline;
        _translate = translate;
        _keepsTransaction = keepsTransaction;
        _isRead = statement.Access.Effect is StatementEffect.Read or StatementEffect.Session;
        var schema = reader.FieldCount == 0 ? [] : reader.GetColumnSchema();
        Columns = [.. schema.Select(c => Describe(c, origins))];
        _cells = [.. schema.Select((c, i) => PostgreSqlCell.For(c.TypeOID, IsBinary(command, i)))];
        _ended = schema.Count == 0;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RawColumn> Columns { get; }

    /// <inheritdoc/>
    public override bool MustBeReadToEnd => !_isRead || _keepsTransaction; // To leave early is to cancel, which ends a transaction.

    /// <inheritdoc/>
    public override long? AffectedRows => _isRead || _reader.RecordsAffected < 0 ? null : _reader.RecordsAffected;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notices => _notices.Texts;

    /// <inheritdoc/>
    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_ended)
            return ValueTask.FromResult(false);
        Task<bool> read;
        try
        {
            read = _reader.ReadAsync(cancellationToken);
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            throw _translate(e);
        }

        if (!read.IsCompletedSuccessfully || !read.Result)
            return AwaitAsync(read, cancellationToken);
        return ValueTask.FromResult(true);
    }

    /// <inheritdoc/>
    public override RawCell Get(int ordinal)
    {
        if (_reader.IsDBNull(ordinal))
            return new(CellKind.Null, default);
        var length = (int)_reader.GetBytes(ordinal, 0, _wire, 0, _wire.Length);
        if (length == _wire.Length)
            length = GetLong(ordinal);
        return _cells[ordinal].Read(_wire.AsSpan(0, length));
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_deadline.Left is not null)
            return; // The connection is closed, and the reader with it, once the driver lets go of it.
        try
        {
            await _deadline.WaitAsync(EndAsync());
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            // The statement ended as it was asked to, or its connection is gone: either way there is nothing left to end.
            _ = _translate(e);
        }
    }

    private async Task<bool> EndAsync()
    {
        await using var command = _command;
        await using var reader = _reader;

        // Closing a reader reads what is left, which can be millions of rows.
        if (!_ended)
            await Task.Run(_command.Cancel);
        return true;
    }

    private async ValueTask<bool> AwaitAsync(Task<bool> read, CancellationToken cancellationToken)
    {
        try
        {
            if (await _deadline.WaitAsync(read))
                return true;

            // Errors can come after the last row, with the end of the statement; and only then the count of rows is known.
            await _deadline.WaitAsync(_reader.NextResultAsync(cancellationToken));
            _ended = true;
            return false;
        }
        catch (Exception e) when (PostgreSqlErrorScrubber.IsFromDriver(e))
        {
            _ended = true;
            throw _translate(e);
        }
    }

    private int GetLong(int ordinal)
    {
        var length = checked((int)_reader.GetBytes(ordinal, 0, null, 0, 0));
        if (length > _wire.Length)
            Array.Resize(ref _wire, Math.Max(length, _wire.Length * 2));
        return (int)_reader.GetBytes(ordinal, 0, _wire, 0, length);
    }

    private static bool IsBinary(NpgsqlCommand command, int ordinal) =>
        !command.AllResultTypesAreUnknown && command.UnknownResultTypeList is { } asText && ordinal < asText.Length && !asText[ordinal];

    private static RawColumn Describe(NpgsqlDbColumn column, PostgreSqlOrigins origins) =>
        WithOrigin(column, origins) with { Shape = PostgreSqlTypes.ShapeOf(column.PostgresType), Elements = PostgreSqlTypes.ElementsOf(column.PostgresType) };

    private static RawColumn WithOrigin(NpgsqlDbColumn column, PostgreSqlOrigins origins)
    {
        var type = string.IsNullOrEmpty(column.DataTypeName) ? "unknown" : column.DataTypeName;
        if (column.TableOID == 0)
            return new(column.ColumnName, type, null, OriginKnown: true);
        var attribute = column.ColumnAttributeNumber ?? 0;
        if (attribute == 0 && origins.FindRow(column.TableOID) is { } row)
            return new(column.ColumnName, type, null, OriginKnown: true) { Row = row };
        var origin = origins.Find(column.TableOID, attribute);
        return new(column.ColumnName, type, origin, OriginKnown: true) { OriginStale = origin is null };
    }
}
