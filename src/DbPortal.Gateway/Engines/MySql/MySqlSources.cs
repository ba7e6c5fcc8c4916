using DbPortal.Gateway.Targets;
using MySqlConnector;

namespace DbPortal.Gateway.Engines.MySql;

/// <summary>Makes the pool of a target. Every lease begins with the driver's connection reset, which forgets what the last run set.</summary>
internal static class MySqlSources
{
    private const uint RunsAtOnce = 8;

    public static MySqlDataSource Build(InstanceEntry instance, DatabaseEntry database) =>
        new MySqlDataSourceBuilder(Settings(instance, database.Name).ConnectionString).Build();

    /// <summary>For making and removing proving grounds: a connection that is not kept, in no database.</summary>
    public static MySqlDataSource ForProvingGrounds(InstanceEntry instance)
    {
        var settings = Settings(instance, "");
        (settings.Pooling, settings.DefaultCommandTimeout) = (false, 120);
        return new MySqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    private static MySqlConnectionStringBuilder Settings(InstanceEntry instance, string database) => new()
    {
        Server = instance.Host ?? "localhost",
        Port = (uint)(instance.Port ?? 3306),
        UserID = instance.Username,
        Password = instance.Password?.Reveal(),
        Database = database,
        SslMode = ModeOf(instance.Tls),

        // Without TLS the password travels under a key of the server's, which only who accepts unproven servers may take as it comes.
        AllowPublicKeyRetrieval = instance.Tls is TlsMode.Disable or TlsMode.Prefer,
        ApplicationName = "DbPortal",
        CharacterSet = "utf8mb4",
        MaximumPoolSize = RunsAtOnce,
        ConnectionReset = true,
        ConnectionTimeout = 10,
        ConnectionIdleTimeout = 120,
        AutoEnlist = false,
        PersistSecurityInfo = false,
        ServerRedirectionMode = MySqlServerRedirectionMode.Disabled,

        // The driver must not take @x for a parameter of its own.
        AllowUserVariables = true,
        AllowLoadLocalInfile = false,
        UseAffectedRows = true,

        // Values as the server keeps them, not as .NET would like them.
        AllowZeroDateTime = true,
        ConvertZeroDateTime = false,
        TreatTinyAsBoolean = false,
        GuidFormat = MySqlGuidFormat.None,
    };

    private static MySqlSslMode ModeOf(TlsMode tls) => tls switch
    {
        TlsMode.Disable => MySqlSslMode.None,
        TlsMode.Prefer => MySqlSslMode.Preferred,
        TlsMode.Require => MySqlSslMode.Required,
        TlsMode.VerifyFull => MySqlSslMode.VerifyFull,
    };
}
