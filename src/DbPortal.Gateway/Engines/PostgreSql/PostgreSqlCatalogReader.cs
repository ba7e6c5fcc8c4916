using System.Data;
using System.Globalization;
using DbPortal.Sql.Catalog;
using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>
/// Reads a whole catalog in one round trip of one consistent transaction. The search path is emptied for it, so that the server writes every name
/// in definitions, defaults and types with its schema.
/// </summary>
internal sealed class PostgreSqlCatalogReader
{
    private static readonly string[] SystemSchemas = ["pg_catalog", "information_schema"];
    private readonly Dictionary<uint, PostgreSqlRelationDraft> _relations = [];
    private readonly Dictionary<uint, List<Column>> _columns = [];
    private readonly Dictionary<uint, (char Kind, char Category, string Name, uint Base)> _domains = [];
    private readonly List<UserType> _types = [];
    private readonly List<Schema> _schemas = [];
    private readonly List<Routine> _routines = [];

    // Types and schemas repeat thousands of times in a large catalog.
    private readonly Dictionary<string, string> _strings = new(StringComparer.Ordinal);

    private PostgreSqlCatalogReader()
    {
    }

    /// <summary>Reads it all over a connection without a transaction in progress.</summary>
    public static async Task<CatalogSnapshot> ReadAsync(NpgsqlConnection connection, int version, CancellationToken cancellationToken)
    {
        var reader = new PostgreSqlCatalogReader();
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var batch = new NpgsqlBatch(connection, transaction);
        string[] names = ["server", "pin", "schemas", "relations", "domains", "columns", "inheritance", "indexes", "foreign_keys", "triggers", "routines", "types"];
        foreach (var name in names)
            batch.BatchCommands.Add(new(PostgreSqlCatalogQueries.Get(name, version)));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(rows, cancellationToken);
    }

    /// <summary>The server's version, from its own number (150018) and words.</summary>
    public static ServerVersion VersionOf(int number, string words) => new(EngineKind.PostgreSql, number, words);

    private async Task<CatalogSnapshot> ReadAsync(NpgsqlDataReader rows, CancellationToken cancellationToken)
    {
        await rows.ReadAsync(cancellationToken);
        var server = VersionOf(rows.GetInt32(0), rows.GetString(1));
        var database = rows.GetString(2);
        var searchPath = rows.GetFieldValue<string[]>(3);
        var account = rows.GetString(4);
        await rows.NextResultAsync(cancellationToken);
        await EachAsync(rows, AddSchema, cancellationToken);
        await EachAsync(rows, AddRelation, cancellationToken);
        await EachAsync(rows, AddDomain, cancellationToken);
        await EachAsync(rows, AddColumn, cancellationToken);
        await EachAsync(rows, AddInheritance, cancellationToken);
        await EachAsync(rows, AddIndex, cancellationToken);
        await EachAsync(rows, AddForeignKey, cancellationToken);
        await EachAsync(rows, AddTrigger, cancellationToken);
        await EachAsync(rows, r => _routines.Add(PostgreSqlRoutines.Read(r)), cancellationToken);
        await EachAsync(rows, AddType, cancellationToken);
        var relations = _relations.Values.Select(r => r.ToRelation(_columns.GetValueOrDefault(r.Oid))).ToArray();
        return new(database, server, StringComparer.Ordinal, searchPath, _schemas, relations, _routines, _types) { Account = account };
    }

    private static async Task EachAsync(NpgsqlDataReader rows, Action<NpgsqlDataReader> read, CancellationToken cancellationToken)
    {
        await rows.NextResultAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            read(rows);
    }

    private void AddSchema(NpgsqlDataReader row) => _schemas.Add(new(row.GetString(0), row.GetBoolean(1), TextOrNull(row, 2)));

    private void AddRelation(NpgsqlDataReader row)
    {
        var schema = Shared(row.GetString(1));
        var isSystem = SystemSchemas.Contains(schema);
        var kind = row.GetChar(3) switch
        {
            'v' or 'm' when isSystem => RelationKind.SystemView,
            _ when isSystem => RelationKind.SystemTable,
            'p' => RelationKind.PartitionedTable,
            'v' => RelationKind.View,
            'm' => RelationKind.MaterializedView,
            'f' => RelationKind.ForeignTable,
            'S' => RelationKind.Sequence,
            _ => RelationKind.Table,
        };
        var estimate = row.GetDouble(4);
        var oid = row.GetFieldValue<uint>(0);
        _relations.Add(oid, new(oid, new(schema, row.GetString(2)), kind)
        {
            RowEstimate = estimate < 0 ? null : (long)estimate,
            Comment = TextOrNull(row, 5),
            Definition = TextOrNull(row, 6),
        });
    }

    private void AddDomain(NpgsqlDataReader row)
    {
        var name = row.GetString(5);
        var kind = row.GetChar(6);
        var category = row.GetChar(7);
        _domains.Add(row.GetFieldValue<uint>(0), (kind, category, name, row.GetFieldValue<uint>(3)));
        var schema = row.GetString(1);
        if (!SystemSchemas.Contains(schema))
            _types.Add(new(schema, row.GetString(2), PostgreSqlTypes.ClassOf(name, kind, category), [], [], row.GetString(4)));
    }

    private void AddColumn(NpgsqlDataReader row)
    {
        var relation = row.GetFieldValue<uint>(0);
        if (!_columns.TryGetValue(relation, out var columns))
            _columns.Add(relation, columns = []);
        var isGenerated = row.GetChar(5) != '\0';
        var expression = TextOrNull(row, 6);
        columns.Add(new(Shared(row.GetString(2)), row.GetInt16(1), Shared(row.GetString(3)), ClassOf(row), !row.GetBoolean(4))
        {
            Default = isGenerated ? null : expression,
            GeneratedExpression = isGenerated ? expression : null,
            Comment = TextOrNull(row, 7),
            UserType = row.IsDBNull(12) ? null : new(Shared(row.GetString(12)), Shared(row.GetString(9))),
        });
    }

    private TypeClass ClassOf(NpgsqlDataReader row)
    {
        const int deepest = 32;
        var (kind, category, name, type) = (row.GetChar(10), row.GetChar(11), row.GetString(9), row.GetFieldValue<uint>(8));
        for (var depth = 0; kind == 'd' && depth < deepest && _domains.TryGetValue(type, out var domain); depth++)
            (kind, category, name, type) = domain;
        return PostgreSqlTypes.ClassOf(name, kind, category);
    }

    private void AddInheritance(NpgsqlDataReader row)
    {
        if (_relations.TryGetValue(row.GetFieldValue<uint>(0), out var child) && _relations.TryGetValue(row.GetFieldValue<uint>(1), out var parent))
        {
            child.Parents.Add(parent.Name);
            parent.Children.Add(child.Name);
        }
    }

    private void AddIndex(NpgsqlDataReader row)
    {
        var oid = row.GetFieldValue<uint>(0);
        if (!_relations.TryGetValue(oid, out var relation))
            return;
        var numbers = row.GetFieldValue<short[]>(4);
        var expressions = row.IsDBNull(5) ? null : row.GetFieldValue<string[]>(5);
        var columns = numbers.Select((number, i) => number == 0 ? expressions?[i] ?? "" : NameOf(oid, number)).ToArray();
        relation.Indexes.Add(new(row.GetString(1), columns, row.GetBoolean(2), row.GetBoolean(3)));
    }

    private void AddForeignKey(NpgsqlDataReader row)
    {
        var (from, to) = (row.GetFieldValue<uint>(0), row.GetFieldValue<uint>(3));
        if (!_relations.TryGetValue(from, out var source) || !_relations.TryGetValue(to, out var target))
            return;
        source.ForeignKeys.Add(new(
            row.GetString(1),
            [.. row.GetFieldValue<short[]>(2).Select(n => NameOf(from, n))],
            target.Name,
            [.. row.GetFieldValue<short[]>(4).Select(n => NameOf(to, n))])
        { Cascades = row.GetBoolean(5) });
    }

    private void AddTrigger(NpgsqlDataReader row)
    {
        if (_relations.TryGetValue(row.GetFieldValue<uint>(0), out var relation))
            relation.Triggers.Add(new(row.GetString(1), row.GetString(2), TextOrNull(row, 3)));
    }

    private void AddType(NpgsqlDataReader row)
    {
        var kind = row.GetChar(2);
        _types.Add(new(
            row.GetString(0),
            row.GetString(1),
            PostgreSqlTypes.ClassOf("", kind, ' '),
            kind == 'c' ? _columns.GetValueOrDefault(row.GetFieldValue<uint>(3)) ?? [] : [],
            row.IsDBNull(4) ? [] : row.GetFieldValue<string[]>(4),
            null));
    }

    // An attribute number without a column is one that was dropped; nothing can use it.
    private string NameOf(uint relation, short number) => _columns.GetValueOrDefault(relation)?.Find(c => c.Ordinal == number)?.Name
        ?? number.ToString(CultureInfo.InvariantCulture);

    private static string? TextOrNull(NpgsqlDataReader row, int ordinal) => row.IsDBNull(ordinal) ? null : row.GetString(ordinal);

    private string Shared(string value)
    {
        if (_strings.TryGetValue(value, out var known))
            return known;
        _strings.Add(value, value);
        return value;
    }
}
