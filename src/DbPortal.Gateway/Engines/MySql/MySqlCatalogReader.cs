using System.Globalization;
using DbPortal.Sql.Catalog;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>
/// Reads the catalog of one database and of the server's own ones, a query a kind of object. Other databases of the server are other targets: they
/// are not in it, so that no statement reaches them under this target's rules.
/// </summary>
internal sealed class MySqlCatalogReader
{
    private static readonly string[] SystemSchemas = ["information_schema", "mysql", "performance_schema", "sys"];
    private readonly MySqlConnection _connection;
    private readonly string _schema;
    private readonly bool _isMySql;
    private readonly Dictionary<(string Schema, string Name), MySqlRelationDraft> _relations = [];
    private readonly Dictionary<string, (string Name, RoutineKind Kind, string Result, string? Body, string? Comment, List<RoutineArgument> In, List<string> Out)> _routines = [];

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
        await EachAsync("views", r => Find(r.GetString(0))?.Definition = TextOrNull(r, 1) is { Length: > 0 } text ? text : null, cancellationToken);
        await EachAsync("indexes", AddIndex, cancellationToken);
        await EachAsync("foreign_keys", AddForeignKey, cancellationToken);
        await EachAsync("triggers", r => Find(r.GetString(0))?.Triggers.Add(new(r.GetString(1), r.GetString(2), TextOrNull(r, 3))), cancellationToken);
        await EachAsync("routines", AddRoutine, cancellationToken);
        await EachAsync("parameters", AddParameter, cancellationToken);
        Schema[] schemas = [new(_schema, SystemSchemas.Contains(_schema), null), .. SystemSchemas.Where(s => s != _schema).Select(s => new Schema(s, true, null))];
        var routines = _routines.Values.Select(r => new Routine(_schema, r.Name, r.Kind, r.In, r.Result, "SQL")
        {
            Body = r.Body,
            Comment = r.Comment,
            ResultColumns = r.Out,
        });
        return new(_schema, server, names, [_schema], schemas, [.. _relations.Values.Select(r => r.ToRelation())], [.. routines], []);
    }

    private async Task EachAsync(string query, Action<MySqlDataReader> read, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(MySqlCatalogQueries.Get(query, _isMySql), _connection) { CommandTimeout = 300 };
        command.Parameters.AddWithValue("@schema", _schema);
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
        });
    }

    private void AddColumn(MySqlDataReader row)
    {
        if (!_relations.TryGetValue((SchemaName(row.GetString(0)), row.GetString(1)), out var relation))
            return;
        var extra = TextOrNull(row, 10) ?? "";
        var ordinal = Convert.ToInt32(row.GetValue(3), CultureInfo.InvariantCulture);
        relation.Columns.Add(new(Shared(row.GetString(2)), ordinal, Shared(row.GetString(4)), MySqlTypes.ClassOf(row.GetString(5)), row.GetString(6) == "YES")
        {
            Default = TextOrNull(row, 7),
            GeneratedExpression = TextOrNull(row, 8) is { Length: > 0 } expression ? expression : null,
            Comment = TextOrNull(row, 9) is { Length: > 0 } comment ? comment : null,
            Hidden = extra.Contains("INVISIBLE", StringComparison.OrdinalIgnoreCase),
        });
    }

    private void AddIndex(MySqlDataReader row)
    {
        if (Find(row.GetString(0)) is not { } relation)
            return;
        var name = row.GetString(1);
        if (!relation.Indexes.TryGetValue(name, out var index))
            relation.Indexes.Add(name, index = ([], Convert.ToInt64(row.GetValue(2), CultureInfo.InvariantCulture) == 0));
        index.Columns.Add(TextOrNull(row, 3) ?? TextOrNull(row, 4) ?? "");
    }

    private void AddForeignKey(MySqlDataReader row)
    {
        if (Find(row.GetString(0)) is not { } relation)
            return;
        var name = row.GetString(1);
        if (!relation.ForeignKeys.TryGetValue(name, out var key))
            relation.ForeignKeys.Add(name, key = (new(row.GetString(3), row.GetString(4)), [], []));
        key.Columns.Add(row.GetString(2));
        key.TargetColumns.Add(row.GetString(5));
    }

    private void AddRoutine(MySqlDataReader row)
    {
        var kind = row.GetString(2).ToUpperInvariant() switch
        {
            "PROCEDURE" => RoutineKind.Procedure,
            _ => RoutineKind.Function,
        };
        var comment = TextOrNull(row, 5) is { Length: > 0 } text ? text : null;
        _routines.TryAdd(row.GetString(0), (row.GetString(1), kind, TextOrNull(row, 3) ?? "", TextOrNull(row, 4), comment, [], []));
    }

    private void AddParameter(MySqlDataReader row)
    {
        if (!_routines.TryGetValue(row.GetString(0), out var routine))
            return;
        var mode = TextOrNull(row, 1) ?? "IN";
        if (mode is "IN" or "INOUT")
            routine.In.Add(new(TextOrNull(row, 2), row.GetString(3)));
        if (mode is "OUT" or "INOUT")
            routine.Out.Add(TextOrNull(row, 2) ?? "");
    }

    private MySqlRelationDraft? Find(string table) => _relations.GetValueOrDefault((_schema, table));

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
