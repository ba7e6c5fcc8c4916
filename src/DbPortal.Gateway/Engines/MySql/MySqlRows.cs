using DbPortal.Gateway.Access;
using DbPortal.Sql.Analysis;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>Rows by the driver's typed getters, written in the server's own text form.</summary>
internal sealed class MySqlRows : RawRows
{
    private readonly MySqlCommand _command;
    private readonly MySqlDataReader _reader;
    private readonly RunDeadline _deadline;
    private readonly Func<Exception, TargetException> _translate;
    private readonly bool _isRead;
    private readonly MySqlCell[] _cells;
    private bool _ended;

    public MySqlRows(MySqlCommand command, MySqlDataReader reader, MySqlState state, ClearedStatement statement, RunDeadline deadline, Func<Exception, TargetException> translate)
    {
        _command = command;
        _reader = reader;
        _deadline = deadline;
        _translate = translate;
        _isRead = statement.Access.Effect is StatementEffect.Read or StatementEffect.Session;
        var schema = reader.FieldCount == 0 ? [] : reader.GetColumnSchema().Cast<MySqlDbColumn>().ToArray();
        var columns = new RawColumn[schema.Length];
        _cells = new MySqlCell[schema.Length];
        for (var i = 0; i < schema.Length; i++)
        {
            // A common table or an alias stands where a table's name should be; only a name the catalog knows is an origin.
            var origin = state.Find(schema[i].BaseSchemaName, schema[i].BaseTableName, schema[i].BaseColumnName);
            columns[i] = new(schema[i].ColumnName, MySqlTypes.NameOf(schema[i].ProviderType), origin?.Name, OriginKnown: false)
            {
                Shape = MySqlTypes.ShapeOf(schema[i].ProviderType, origin?.Column.Type),
            };
            _cells[i] = MySqlCell.For(schema[i], origin?.Column);
        }

        Columns = columns;
        _ended = schema.Length == 0;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RawColumn> Columns { get; }

    /// <inheritdoc/>
    public override StringComparer ColumnNames => StringComparer.OrdinalIgnoreCase;

    /// <inheritdoc/>
    public override bool AliasesPassForColumns => true;

    /// <inheritdoc/>
    public override bool MustBeReadToEnd => !_isRead;

    /// <inheritdoc/>
    public override long? AffectedRows => _isRead || _reader.RecordsAffected < 0 ? null : _reader.RecordsAffected;

    /// <summary>None: asking for warnings is a query of its own, and their texts quote values.</summary>
    public override IReadOnlyList<string> Notices => [];

    /// <inheritdoc/>
    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_ended)
            return false;
        try
        {
            if (await _deadline.WaitAsync(_reader.ReadAsync(cancellationToken)))
                return true;
            _ended = true;
            if (await _deadline.WaitAsync(_reader.NextResultAsync(cancellationToken)) && _reader.FieldCount > 0)
                throw MySqlErrorScrubber.OfSecondResult();
            return false;
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
        {
            _ended = true;
            throw _translate(e);
        }
    }

    /// <inheritdoc/>
    public override RawCell Get(int ordinal) => _reader.IsDBNull(ordinal) ? new(CellKind.Null, default) : _cells[ordinal].Read(_reader, ordinal);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_deadline.Left is not null)
            return; // The connection is closed, and the reader with it, once the driver lets go of it.
        try
        {
            await _deadline.WaitAsync(EndAsync());
        }
        catch (Exception e) when (MySqlErrorScrubber.IsFromDriver(e))
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
}
