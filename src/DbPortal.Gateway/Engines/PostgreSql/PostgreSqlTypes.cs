using DbPortal.Sql.Catalog;
using Npgsql.PostgresTypes;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>What is known of PostgreSQL's built-in types, by their fixed numbers and names.</summary>
internal static class PostgreSqlTypes
{
    public const uint Bool = 16;
    public const uint Bytea = 17;
    public const uint Char = 18;
    public const uint Name = 19;
    public const uint Int8 = 20;
    public const uint Int2 = 21;
    public const uint Int4 = 23;
    public const uint Text = 25;
    public const uint Oid = 26;
    public const uint Json = 114;
    public const uint Float4 = 700;
    public const uint Float8 = 701;
    public const uint Bpchar = 1042;
    public const uint Varchar = 1043;
    public const uint Date = 1082;
    public const uint Time = 1083;
    public const uint Timestamp = 1114;
    public const uint TimestampTz = 1184;
    public const uint Numeric = 1700;
    public const uint Uuid = 2950;
    public const uint Jsonb = 3802;

    /// <summary>What a cell of a type is.</summary>
    public static CellKind KindOf(uint type) => type switch
    {
        Bool => CellKind.Boolean,
        Bytea => CellKind.Binary,
        Int2 or Int4 or Int8 or Oid or Float4 or Float8 or Numeric => CellKind.Number,
        Json or Jsonb => CellKind.Json,
        _ => CellKind.Text,
    };

    /// <summary>
    /// Types whose wire bytes are formatted here to exactly the server's own text. The others come as text: floating point among them, for two
    /// shortest decimals can be right and only the server knows which it writes.
    /// </summary>
    public static bool IsReadAsBinary(uint type) => type is Bool or Bytea or Char or Name or Int8 or Int2 or Int4 or Text or Oid or Json or Bpchar or Varchar
        or Date or Time or Timestamp or TimestampTz or Numeric or Uuid or Jsonb;

    /// <summary>The family of a type, from its row in <c>pg_type</c>.</summary>
    public static TypeClass ClassOf(string name, char kind, char category) => (kind, category) switch
    {
        ('e', _) => TypeClass.Enum,
        ('c', _) => TypeClass.Composite,
        (_, 'A') => TypeClass.Array,
        _ => ClassOfBase(name),
    };

    /// <summary>What a column's values are, by the type the driver knows under the number the server sent; a type it does not know is <see cref="ValueShape.Other"/>.</summary>
    public static ValueShape ShapeOf(PostgresType? type) => type switch
    {
        PostgresEnumType => ValueShape.Choice,
        PostgresDomainType domain => ShapeOf(domain.BaseType),
        PostgresBaseType { InternalName: "inet" or "cidr" or "macaddr" or "macaddr8" } => ValueShape.Text,
        PostgresBaseType plain => ValueShapes.Of(ClassOfBase(plain.InternalName)),
        _ => ValueShape.Other,
    };

    /// <summary>What the elements of an array are; null for anything else, and for boxes, which alone stand between semicolons.</summary>
    public static ValueShape? ElementsOf(PostgresType? type) =>
        type is PostgresArrayType { Element: var element } && !IsBox(element) ? ShapeOf(element) : null;

    private static bool IsBox(PostgresType type) => type is PostgresDomainType domain ? IsBox(domain.BaseType) : type.InternalName == "box";

    private static TypeClass ClassOfBase(string name) => name switch
    {
        "text" or "varchar" or "bpchar" or "name" or "char" or "citext" => TypeClass.Text,
        "int2" or "int4" or "int8" or "oid" => TypeClass.Integer,
        "numeric" or "money" => TypeClass.Decimal,
        "float4" or "float8" => TypeClass.Float,
        "bool" => TypeClass.Boolean,
        "date" => TypeClass.Date,
        "time" or "timetz" => TypeClass.Time,
        "timestamp" or "timestamptz" => TypeClass.Timestamp,
        "interval" => TypeClass.Interval,
        "bytea" => TypeClass.Binary,
        "json" or "jsonb" => TypeClass.Json,
        "xml" => TypeClass.Xml,
        "uuid" => TypeClass.Uuid,
        "record" => TypeClass.Composite,
        "point" or "line" or "lseg" or "box" or "path" or "polygon" or "circle" or "geometry" or "geography" => TypeClass.Spatial,
        _ => TypeClass.Other,
    };
}
