using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>Values of parameters, sent as text of no type, so that the server reads each as what the statement needs there.</summary>
internal static class PostgreSqlParameters
{
    /// <summary>A positional parameter.</summary>
    public static NpgsqlParameter Of(object? value) => new()
    {
        NpgsqlDbType = NpgsqlDbType.Unknown,
        Value = value switch
        {
            null => DBNull.Value,
            string text => text,
            bool truth => truth ? "true" : "false",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        },
    };
}
