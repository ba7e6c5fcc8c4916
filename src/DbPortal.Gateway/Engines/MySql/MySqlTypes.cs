using DbPortal.Sql.Catalog;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>Names and families of types.</summary>
internal static class MySqlTypes
{
    /// <summary>The name a result column's type is shown by.</summary>
    public static string NameOf(MySqlDbType type) => type switch
    {
        MySqlDbType.Byte => "tinyint",
        MySqlDbType.UByte => "tinyint unsigned",
        MySqlDbType.Int16 => "smallint",
        MySqlDbType.UInt16 => "smallint unsigned",
        MySqlDbType.Int24 => "mediumint",
        MySqlDbType.UInt24 => "mediumint unsigned",
        MySqlDbType.Int32 => "int",
        MySqlDbType.UInt32 => "int unsigned",
        MySqlDbType.Int64 => "bigint",
        MySqlDbType.UInt64 => "bigint unsigned",
        MySqlDbType.NewDecimal or MySqlDbType.Decimal => "decimal",
        MySqlDbType.VarChar or MySqlDbType.VarString => "varchar",
        MySqlDbType.String => "char",
        MySqlDbType.Newdate => "date",
        MySqlDbType.Binary or MySqlDbType.VarBinary or MySqlDbType.TinyBlob or MySqlDbType.Blob or MySqlDbType.MediumBlob or MySqlDbType.LongBlob => "blob",
        _ => type.ToString().ToLowerInvariant(),
    };

    /// <summary>What a result column's values are. <paramref name="declared"/>: the type of the table's column it is, for a truth value travels as a number.</summary>
    public static ValueShape ShapeOf(MySqlDbType type, string? declared) => type switch
    {
        MySqlDbType.Byte or MySqlDbType.UByte when declared is null || declared.StartsWith("tinyint(1)", StringComparison.OrdinalIgnoreCase) => ValueShape.Choice,
        MySqlDbType.Enum or MySqlDbType.Set or MySqlDbType.Bool => ValueShape.Choice,
        MySqlDbType.Byte or MySqlDbType.Int16 or MySqlDbType.Int24 or MySqlDbType.Int32 or MySqlDbType.Int64
            or MySqlDbType.UByte or MySqlDbType.UInt16 or MySqlDbType.UInt24 or MySqlDbType.UInt32 or MySqlDbType.UInt64
            or MySqlDbType.Year or MySqlDbType.Decimal or MySqlDbType.NewDecimal or MySqlDbType.Float or MySqlDbType.Double => ValueShape.Number,
        MySqlDbType.Date or MySqlDbType.Newdate or MySqlDbType.DateTime or MySqlDbType.Timestamp or MySqlDbType.Time => ValueShape.Moment,
        MySqlDbType.JSON => ValueShape.Document,
        MySqlDbType.String or MySqlDbType.VarChar or MySqlDbType.VarString or MySqlDbType.TinyText or MySqlDbType.Text or MySqlDbType.MediumText or MySqlDbType.LongText
            or MySqlDbType.Guid => ValueShape.Text,
        MySqlDbType.Binary or MySqlDbType.VarBinary or MySqlDbType.TinyBlob or MySqlDbType.Blob or MySqlDbType.MediumBlob or MySqlDbType.LongBlob or MySqlDbType.Bit => ValueShape.Binary,
        _ => ValueShape.Other,
    };

    /// <summary>The family of a column, from its DATA_TYPE in <c>information_schema</c>.</summary>
    public static TypeClass ClassOf(string dataType) => dataType.ToLowerInvariant() switch
    {
        "char" or "varchar" or "tinytext" or "text" or "mediumtext" or "longtext" => TypeClass.Text,
        "tinyint" or "smallint" or "mediumint" or "int" or "bigint" or "year" => TypeClass.Integer,
        "decimal" or "numeric" => TypeClass.Decimal,
        "float" or "double" or "real" => TypeClass.Float,
        "date" => TypeClass.Date,
        "time" => TypeClass.Time,
        "datetime" or "timestamp" => TypeClass.Timestamp,
        "binary" or "varbinary" or "tinyblob" or "blob" or "mediumblob" or "longblob" or "bit" => TypeClass.Binary,
        "json" => TypeClass.Json,
        "uuid" => TypeClass.Uuid,
        "enum" or "set" => TypeClass.Enum,
        "geometry" or "point" or "linestring" or "polygon" or "multipoint" or "multilinestring" or "multipolygon" or "geometrycollection" or "geomcollection" =>
            TypeClass.Spatial,
        _ => TypeClass.Other,
    };
}
