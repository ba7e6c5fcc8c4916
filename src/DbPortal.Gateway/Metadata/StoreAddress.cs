using Microsoft.Data.Sqlite;
using Npgsql;

namespace DbPortal.Gateway.Metadata;

/// <summary>Reads <c>DBPORTAL_STORE</c>: <c>sqlite:PATH</c>, <c>postgresql://…</c> or an Npgsql connection string.</summary>
internal static class StoreAddress
{
    public const string DefaultFile = "dbportal.db";

    public static (StoreKind Kind, string ConnectionString) Parse(string? text, string dataFolder, ICollection<string> errors)
    {
        var store = text?.Trim() ?? "";
        if (store.Length == 0)
            return (StoreKind.Sqlite, Sqlite(Path.Combine(dataFolder, DefaultFile)));
        if (store.StartsWith("sqlite:", StringComparison.OrdinalIgnoreCase))
            return ParseSqlite(store["sqlite:".Length..], errors);
        if (store.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase) || store.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase))
            return ParseUrl(store, errors);
        return ParseKeywords(store, errors);
    }

    private static (StoreKind, string) ParseSqlite(string path, ICollection<string> errors)
    {
        if (path.Trim().Length == 0)
        {
            errors.Add("DBPORTAL_STORE names no file: write sqlite:PATH.");
            return default;
        }

        return (StoreKind.Sqlite, Sqlite(Path.GetFullPath(path.Trim())));
    }

    private static (StoreKind, string) ParseUrl(string store, ICollection<string> errors)
    {
        // A password with unescaped characters makes the URL unreadable; the text itself must not reach the message.
        if (!Uri.TryCreate(store, UriKind.Absolute, out var url) || url.Host.Length == 0)
        {
            errors.Add("DBPORTAL_STORE is no readable postgresql:// address: percent-encode special characters of user and password.");
            return default;
        }

        var builder = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(url.Host), Port = url.Port > 0 ? url.Port : 5432 };
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            builder.Password = Uri.UnescapeDataString(user[1]);
        if (url.AbsolutePath.Length > 1)
            builder.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        foreach (var part in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
            SetOption(builder, part, errors);
        return (StoreKind.PostgreSql, builder.ConnectionString);
    }

    private static void SetOption(NpgsqlConnectionStringBuilder builder, string part, ICollection<string> errors)
    {
        var pair = part.Split('=', 2);
        var value = Uri.UnescapeDataString(pair.Length > 1 ? pair[1] : "");
        try
        {
            var name = pair[0] switch { "sslmode" => "SSL Mode", "application_name" => "Application Name", "connect_timeout" => "Timeout", var other => other };
            builder[name] = name == "SSL Mode" ? value.Replace("-", "", StringComparison.Ordinal) : value;
        }
        catch (Exception wrong) when (wrong is ArgumentException or KeyNotFoundException or FormatException or InvalidCastException)
        {
            errors.Add($"DBPORTAL_STORE: the option {pair[0]} is unknown or its value is wrong.");
        }
    }

    private static (StoreKind, string) ParseKeywords(string store, ICollection<string> errors)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(store);
            if (!string.IsNullOrEmpty(builder.Host))
                return (StoreKind.PostgreSql, builder.ConnectionString);
        }
        catch (Exception wrong) when (wrong is ArgumentException or KeyNotFoundException or FormatException or InvalidCastException)
        {
            // The driver's message may repeat the password: it is not passed on.
        }

        errors.Add("DBPORTAL_STORE must be sqlite:PATH, postgresql://user:password@host/database or an Npgsql connection string with Host=….");
        return default;
    }

    private static string Sqlite(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString;
}
