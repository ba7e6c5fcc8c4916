using System.Globalization;
using System.Text.Json;
using SQLitePCL;

namespace DbPortal.Gateway.Engines.Sqlite;

/// <summary>Gives a compiled statement the values of its parameters.</summary>
internal static class SqliteParameters
{
    /// <summary>Every parameter needs a value: SQLite would take a forgotten one for NULL and answer something else.</summary>
    public static void Bind(SqliteConnectionHandle connection, sqlite3_stmt statement, IReadOnlyDictionary<string, object?> values)
    {
        for (var index = 1; index <= raw.sqlite3_bind_parameter_count(statement); index++)
        {
            var name = raw.sqlite3_bind_parameter_name(statement, index).utf8_to_string() is { Length: > 1 } written
                ? written[1..]
                : index.ToString(CultureInfo.InvariantCulture);
            if (!values.TryGetValue(name, out var value))
                throw SqliteErrorScrubber.Refused($"The parameter {name} has no value.");
            connection.Check(Bind(statement, index, value));
        }
    }

    private static int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string text => raw.sqlite3_bind_text(statement, index, text),
        bool truth => raw.sqlite3_bind_int(statement, index, truth ? 1 : 0),
        byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
        double or float => raw.sqlite3_bind_double(statement, index, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        sbyte or byte or short or ushort or int or uint or long => raw.sqlite3_bind_int64(statement, index, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        JsonElement json => Bind(statement, index, FromJson(json)),
        IFormattable other => raw.sqlite3_bind_text(statement, index, other.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw SqliteErrorScrubber.Refused($"A parameter of type {value.GetType().Name} cannot be sent to SQLite."),
    };

    private static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? whole : json.GetDouble(),
        JsonValueKind.Array or JsonValueKind.Object => json.GetRawText(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
