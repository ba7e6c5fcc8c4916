using System.Globalization;
using System.Text;
using DbPortal.Sql.Catalog;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>
/// Reads the catalog of every database the account can see, a query a kind of object: a statement may name any of them, and each name is judged by
/// the database it is in, not by the session's.
/// </summary>
internal sealed class MySqlCatalogReader
{
    private static readonly string[] SystemSchemas = ["information_schema", "mysql", "performance_schema", "sys"];
    private readonly MySqlConnection _connection;
    private readonly string _schema;
    private readonly bool _isMySql;
    private readonly Dictionary<(string Schema, string Name), MySqlRelationDraft> _relations = [];
    private readonly Dictionary<(string Schema, string Specific), (string Name, RoutineKind Kind, string Result, string? Body, string? Comment, List<RoutineArgument> In)> _routines = [];

    // Types and schemas repeat thousands of times in a large catalog.
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);

    private MySqlCatalogReader(MySqlConnection connection, string schema, bool isMySql)
    {
        _connection = connection;
        _schema = schema;
        _isMySql = isMySql;
    }

    /// <summary>Reads it all.</summary>
    public static async Task<MySqlState> ReadAsync(MySqlConnection connection, ServerVersion server, string database, CancellationToken cancellationToken)
    {
        var (foldsNames, modes, schema) = (false, "", database);
        var reader = new MySqlCatalogReader(connection, database, server.Engine == EngineKind.MySql);
        await reader.EachAsync(
            "server",
            row => (foldsNames, modes, schema) = (Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture) != 0, row.GetString(1), TextOrNull(row, 2) ?? database),
            cancellationToken);
        var names = foldsNames ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        reader = new(connection, schema, server.Engine == EngineKind.MySql);
        return new(await reader.ReadAsync(server, names, cancellationToken), MySqlModeList.Pin(modes));
    }

    private async Task<CatalogSnapshot> ReadAsync(ServerVersion server, StringComparer names, CancellationToken cancellationToken)
    {
        await EachAsync("relations", AddRelation, cancellationToken);
        await EachAsync("columns", AddColumn, cancellationToken);
        foreach (var relation in _relations.Values)
            relation.AddRowTimes();
        await EachAsync("views", r => Find(r)?.Definition = TextOrNull(r, 2) is { Length: > 0 } text ? text : null, cancellationToken);
        await EachAsync("indexes", AddIndex, cancellationToken);
        await EachAsync("foreign_keys", AddForeignKey, cancellationToken);
        await EachAsync("triggers", r => Find(r)?.Triggers.Add(new(r.GetString(2), r.GetString(3), MySqlModeList.IsPlain(r.GetString(5)) ? TextOrNull(r, 4) : null)), cancellationToken);
        await EachAsync("routines", AddRoutine, cancellationToken);
        await EachAsync("parameters", AddParameter, cancellationToken);
        var schemas = _relations.Keys.Select(k => k.Schema).Concat(SystemSchemas).Append(_schema).Distinct()
            .Select(s => new Schema(s, SystemSchemas.Contains(s), null)).ToList();
        var routines = _routines.Select(r => new Routine(r.Key.Schema, r.Value.Name, r.Value.Kind, r.Value.In, r.Value.Result, "SQL")
        {
            Body = r.Value.Body,
            Comment = r.Value.Comment,
        });
        return new(_schema, server, names, [_schema], schemas, [.. _relations.Values.Select(r => r.ToRelation())], [.. routines], []);
    }

    private async Task EachAsync(string query, Action<MySqlDataReader> read, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(MySqlCatalogQueries.Get(query, _isMySql), _connection) { CommandTimeout = 300 };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            read(rows);
    }

    private void AddRelation(MySqlDataReader row)
    {
        var name = new RelationName(Shared(SchemaName(row.GetString(0))), row.GetString(1));
        _relations.TryAdd((name.Schema, name.Name), new(name, KindOf(name.Schema, row.GetString(2)))
        {
            RowEstimate = row.IsDBNull(3) ? null : Convert.ToInt64(row.GetValue(3), CultureInfo.InvariantCulture),
            Comment = TextOrNull(row, 4) is { Length: > 0 } comment && comment != "VIEW" ? comment : null,
            IsVersioned = row.GetString(2).Contains("VERSIONED", StringComparison.OrdinalIgnoreCase),
        });
    }

    private void AddColumn(MySqlDataReader row)
    {
        if (!_relations.TryGetValue((SchemaName(row.GetString(0)), row.GetString(1)), out var relation))
            return;
        var extra = TextOrNull(row, 10) ?? "";
        var generated = TextOrNull(row, 8) is { Length: > 0 } expression ? _isMySql ? Unescape(expression) : expression : null;
        var isRowTime = generated is "ROW START" or "ROW END";
        relation.DeclaresRowTimes |= isRowTime;
        var ordinal = Convert.ToInt32(row.GetValue(3), CultureInfo.InvariantCulture);
        relation.Columns.Add(new(Shared(row.GetString(2)), ordinal, Shared(row.GetString(4)), MySqlTypes.ClassOf(row.GetString(5)), row.GetString(6) == "YES")
        {
            Default = TextOrNull(row, 7),
            GeneratedExpression = isRowTime ? null : generated,
            Comment = TextOrNull(row, 9) is { Length: > 0 } comment ? comment : null,
            Hidden = extra.Contains("INVISIBLE", StringComparison.OrdinalIgnoreCase),
        });
    }

    private void AddIndex(MySqlDataReader row)
    {
        if (Find(row) is not { } relation)
            return;
        var name = row.GetString(2);
        if (!relation.Indexes.TryGetValue(name, out var index))
            relation.Indexes.Add(name, index = ([], Convert.ToInt64(row.GetValue(3), CultureInfo.InvariantCulture) == 0));
        index.Columns.Add(TextOrNull(row, 4) ?? TextOrNull(row, 5) ?? "");
    }

    private void AddForeignKey(MySqlDataReader row)
    {
        if (Find(row) is not { } relation)
            return;
        var name = row.GetString(2);
        if (!relation.ForeignKeys.TryGetValue(name, out var key))
            relation.ForeignKeys.Add(name, key = (new(row.GetString(4), row.GetString(5)), [], []));
        key.Columns.Add(row.GetString(3));
        key.TargetColumns.Add(row.GetString(6));
    }

    private void AddRoutine(MySqlDataReader row)
    {
        var kind = row.GetString(3).ToUpperInvariant() switch
        {
            "PROCEDURE" => RoutineKind.Procedure,
            _ => RoutineKind.Function,
        };
        var comment = TextOrNull(row, 6) is { Length: > 0 } text ? text : null;
        _routines.TryAdd((row.GetString(0), row.GetString(1)), (row.GetString(2), kind, TextOrNull(row, 4) ?? "", MySqlModeList.IsPlain(row.GetString(7)) ? TextOrNull(row, 5) : null, comment, []));
    }

    private void AddParameter(MySqlDataReader row)
    {
        if (!_routines.TryGetValue((row.GetString(0), row.GetString(1)), out var routine))
            return;
        var mode = TextOrNull(row, 2) ?? "IN";
        routine.In.Add(new(TextOrNull(row, 3), row.GetString(4)) { IsResult = mode is "OUT" or "INOUT" });
    }

    /// <summary>The relation that the first two columns of a row name.</summary>
    private MySqlRelationDraft? Find(MySqlDataReader row) => _relations.GetValueOrDefault((SchemaName(row.GetString(0)), row.GetString(1)));

    // MySQL keeps this one text with its quotes and backslashes escaped; MariaDB as it was written.
    private static string Unescape(string expression)
    {
        var text = new StringBuilder(expression.Length);
        for (var i = 0; i < expression.Length; i++)
        {
            if (expression[i] == '\\' && i + 1 < expression.Length && expression[i + 1] is ('\'' or '"' or '\\'))
                i++;
            text.Append(expression[i]);
        }
        return text.ToString();
    }

    // MySQL writes the name of this one schema in capitals in places.
    private static string SchemaName(string schema) =>
        schema.Equals("information_schema", StringComparison.OrdinalIgnoreCase) ? "information_schema" : schema;

    private static RelationKind KindOf(string schema, string type)
    {
        var isView = type.Contains("VIEW", StringComparison.OrdinalIgnoreCase);
        if (SystemSchemas.Contains(schema))
            return isView ? RelationKind.SystemView : RelationKind.SystemTable;
        if (isView)
            return RelationKind.View;
        return type.Contains("SEQUENCE", StringComparison.OrdinalIgnoreCase) ? RelationKind.Sequence : RelationKind.Table;
    }

    private static string? TextOrNull(MySqlDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);

    private string Shared(string value)
    {
        if (_strings.TryGetValue(value, out var known))
            return known;
        _strings.Add(value, value);
        return value;
    }
}
