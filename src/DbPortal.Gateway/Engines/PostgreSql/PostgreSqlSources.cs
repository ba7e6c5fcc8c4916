using DbPortal.Gateway.Targets;
using Npgsql;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>
/// Makes the pools of a target. Everything a run depends on is a start-up option of the connection, so that the reset between two runs brings
/// back the pinned value and not the server's default, and an ordinary read needs no round trip to be set up.
/// </summary>
internal static class PostgreSqlSources
{
    /// <summary>The statement timeout a connection starts with; runs that ask for it need no set-up.</summary>
    public static readonly TimeSpan DefaultTimeout = Queries.RunLimits.Default.Timeout;

    /// <summary>Most time for what the portal itself asks at the beginning of a run.</summary>
    public static readonly TimeSpan OwnTimeout = TimeSpan.FromSeconds(10);

    private const int RunsAtOnce = 8;

    // A little beyond the server's own limit for the catalog's queries.
    private const int CatalogTimeout = 330;

    /// <summary>The pool for runs, with the search path pinned.</summary>
    public static NpgsqlDataSource ForRuns(InstanceEntry instance, DatabaseEntry database, string searchPath) =>
        Build(instance, database, RunsAtOnce, searchPath);

    /// <summary>The pool for the portal's own questions (version, catalog), with the search path the account has.</summary>
    public static NpgsqlDataSource ForCatalog(InstanceEntry instance, DatabaseEntry database) => Build(instance, database, 2, searchPath: null);

    /// <summary>For making and removing proving grounds: one connection, not kept, that may write.</summary>
    public static NpgsqlDataSource ForProvingGrounds(InstanceEntry instance, DatabaseEntry database, string options)
    {
        var settings = Settings(instance, database, 1);
        (settings.Pooling, settings.CommandTimeout, settings.Options) = (false, 120, options);
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    private static NpgsqlDataSource Build(InstanceEntry instance, DatabaseEntry database, int connections, string? searchPath)
    {
        var settings = Settings(instance, database, connections);
        settings.Options = StartOptions(searchPath);
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);

        // The driver asks every type of a result for its .NET type, and without this it fails for ranges and enums of the user's.
        builder.EnableUnmappedTypes();
        return builder.Build();
    }

    private static NpgsqlConnectionStringBuilder Settings(InstanceEntry instance, DatabaseEntry database, int connections) => new()
    {
        Host = instance.Host ?? "localhost",
        Port = instance.Port ?? 5432,
        Username = instance.Username,
        Password = instance.Password?.Reveal(),
        Database = database.Name,
        SslMode = ModeOf(instance.Tls),
        GssEncryptionMode = GssEncryptionMode.Disable,
        ApplicationName = "DbPortal",
        ClientEncoding = "UTF8",
        MaxPoolSize = connections,
        ConnectionIdleLifetime = 120,
        Timeout = 10,
        CommandTimeout = CatalogTimeout,
        TcpKeepAlive = true,
        Enlist = false,
        MaxAutoPrepare = 0,
        PersistSecurityInfo = false,
        IncludeErrorDetail = true,
        ReadBufferSize = 32 * 1024,
    };

    private static string StartOptions(string? searchPath)
    {
        var options = new List<string>
        {
            "default_transaction_read_only=on",
            $"statement_timeout={(long)DefaultTimeout.TotalMilliseconds}",
            "standard_conforming_strings=on",
            "backslash_quote=safe_encoding",
            "transform_null_equals=off",
            "bytea_output=hex",
            "DateStyle=ISO",
            "IntervalStyle=postgres",
            "TimeZone=UTC",
        };
        if (searchPath is not null)
            options.Add($"search_path={Escape(searchPath)}");
        return string.Join(' ', options.Select(o => $"-c {o}"));
    }

    // In the options of a start-up packet only blanks and backslashes are special.
    private static string Escape(string value) => value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(" ", @"\ ", StringComparison.Ordinal);

    private static SslMode ModeOf(TlsMode tls) => tls switch
    {
        TlsMode.Disable => SslMode.Disable,
        TlsMode.Prefer => SslMode.Prefer,
        TlsMode.Require => SslMode.Require,
        TlsMode.VerifyFull => SslMode.VerifyFull,
    };
}
