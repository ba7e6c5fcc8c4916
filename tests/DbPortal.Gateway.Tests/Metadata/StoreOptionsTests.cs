using DbPortal.Gateway.Metadata;

namespace DbPortal.Gateway.Tests.Metadata;

public sealed class StoreOptionsTests
{
    [Fact]
    public void Without_a_setting_the_store_is_a_file_in_the_data_folder()
    {
        var options = Read(null, "some-data");
        Assert.Equal(StoreKind.Sqlite, options.Kind);
        Assert.Contains(Path.Combine(Path.GetFullPath("some-data"), "dbportal.db"), options.ConnectionString, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PostgreSQL_address_is_read_with_its_escapes_and_options()
    {
        var options = Read("postgresql://po%40rtal:p%2Fw@db.example:5433/meta%20data?sslmode=verify-full&application_name=x");
        var told = new Npgsql.NpgsqlConnectionStringBuilder(options.ConnectionString);
        Assert.Equal(StoreKind.PostgreSql, options.Kind);
        Assert.Equal(("db.example", 5433, "po@rtal", "p/w", "meta data"), (told.Host, told.Port, told.Username, told.Password, told.Database));
        Assert.Equal((Npgsql.SslMode.VerifyFull, "x"), (told.SslMode, told.ApplicationName));
    }

    [Fact]
    public void A_driver_connection_string_is_taken_as_it_is() =>
        Assert.Equal(StoreKind.PostgreSql, Read("Host=db;Database=meta;Username=u;Password=p").Kind);

    [Theory]
    [InlineData("mysql://host/db")]
    [InlineData("sqlite:")]
    [InlineData("postgresql://host/db?nonsense=1")]
    [InlineData("Database=meta;Password=hidden")]
    [InlineData("Hots=db;Password=hidden")]
    public void What_is_no_store_is_refused_without_repeating_secrets(string store)
    {
        var errors = new List<string>();
        Assert.Null(StoreOptions.Read(store, null, null, null, errors));
        Assert.DoesNotContain("hidden", Assert.Single(errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_setting_is_told_at_once()
    {
        var errors = new List<string>();
        Assert.Null(StoreOptions.Read("sqlite:", Path.Combine(typeof(StoreOptionsTests).Assembly.Location, "data"), "short", "/does/not/exist", errors));
        Assert.Equal(5, errors.Count);
        Assert.Contains(errors, e => e.Contains("DBPORTAL_DATA", StringComparison.Ordinal));
    }

    [Fact]
    public void Looking_at_the_data_folder_leaves_nothing_behind()
    {
        var parent = Directory.CreateTempSubdirectory("dbportal-settings-");
        Assert.NotNull(Read(null, Path.Combine(parent.FullName, "deep", "data")));
        Assert.Empty(parent.EnumerateFileSystemInfos());
        parent.Delete();
    }

    [Fact]
    public void Printing_the_options_shows_no_key()
    {
        var key = Convert.ToBase64String(new byte[32]);
        var errors = new List<string>();
        Assert.DoesNotContain(key, StoreOptions.Read(null, null, key, null, errors)?.ToString() ?? key, StringComparison.Ordinal);
    }

    private static StoreOptions Read(string? store, string? data = null)
    {
        var errors = new List<string>();
        var options = StoreOptions.Read(store, data, null, null, errors);
        Assert.Empty(errors);
        return options ?? throw new InvalidOperationException("no options without an error");
    }
}
