using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.Sqlite;
using SQLitePCL;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>The library's description of a result: names, types, and the base column behind each, even through views and subqueries.</summary>
internal static class SqliteColumns
{
    private static readonly SqliteDialect Dialect = SqliteDialect.For(SqliteFile.Version);

    /// <summary>Describes a statement; <paramref name="onRow"/>: it stands on a row, whose values tell the types of expressions.</summary>
    public static IReadOnlyList<RawColumn> Describe(sqlite3_stmt statement, bool onRow, CatalogSnapshot? catalog)
    {
        var columns = new RawColumn[raw.sqlite3_column_count(statement)];
        for (var i = 0; i < columns.Length; i++)
        {
            var origin = OriginOf(statement, i);
            var column = new RawColumn(raw.sqlite3_column_name(statement, i).utf8_to_string() ?? "", TypeOf(statement, i, onRow), IsRowNumber(origin, catalog) ? null : origin, OriginKnown: true) { Shape = ShapeOf(statement, i) };
            var isStale = column.Origin is { } known && catalog is not null && !IsKnown(known, catalog);
            columns[i] = isStale ? column with { Origin = null, OriginStale = true } : column;
        }
        return columns;
    }

    private static string TypeOf(sqlite3_stmt statement, int ordinal, bool onRow)
    {
        if (raw.sqlite3_column_decltype(statement, ordinal).utf8_to_string() is { Length: > 0 } declared)
            return declared.ToLowerInvariant();
        return (onRow ? raw.sqlite3_column_type(statement, ordinal) : raw.SQLITE_NULL) switch
        {
            raw.SQLITE_INTEGER => "integer",
            raw.SQLITE_FLOAT => "real",
            raw.SQLITE_BLOB => "blob",
            raw.SQLITE_TEXT => "text",
            _ => "any",
        };
    }

    /// <summary>Every cell has a type of its own, but truth values, moments and documents are numbers and texts that only the declared type tells apart.</summary>
    private static ValueShape? ShapeOf(sqlite3_stmt statement, int ordinal)
    {
        var declared = raw.sqlite3_column_decltype(statement, ordinal).utf8_to_string();
        var shape = ValueShapes.Of(SqliteTypes.ClassOf(declared ?? ""));
        return shape is ValueShape.Choice or ValueShape.Moment or ValueShape.Document ? shape : null;
    }

    /// <summary>
    /// A function or pragma read as a table computes its columns. So, for the check, does a temporary table: it can only hold what this very
    /// run put there, by statements that were decided on before.
    /// </summary>
    private static ColumnName? OriginOf(sqlite3_stmt statement, int ordinal)
    {
        if (raw.sqlite3_column_origin_name(statement, ordinal).utf8_to_string() is not { } column
            || raw.sqlite3_column_table_name(statement, ordinal).utf8_to_string() is not { } table
            || raw.sqlite3_column_database_name(statement, ordinal).utf8_to_string() is not { } schema)
            return null;
        return schema == "temp" || Dialect.FindFunction(table) is { SetReturning: true } ? null : new ColumnName(schema, table, column);
    }

    /// <summary>The number of a row, where it is no column of the table: it comes from no value.</summary>
    private static bool IsRowNumber(ColumnName? origin, CatalogSnapshot? catalog) =>
        origin is { Column: "rowid" } number && catalog?.Find(number.Schema, number.Table) is { } table && table.FindColumn(number.Column, ignoreCase: true) is null;

    private static bool IsKnown(ColumnName origin, CatalogSnapshot catalog) =>
        origin.Table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase)
        || catalog.Find(origin.Schema, origin.Table)?.FindColumn(origin.Column, ignoreCase: true) is not null;
}
