namespace DbPortal.Gateway.Tests.Servers;

public sealed class TestServersTests(TestServers servers)
{
    [Theory]
    [InlineData(ServerSlot.PostgreSql15)]
    [InlineData(ServerSlot.PostgreSql18)]
    [InlineData(ServerSlot.MariaDb)]
    [InlineData(ServerSlot.MySql)]
    public async Task Each_server_gives_a_database_and_drops_it(ServerSlot slot)
    {
        var token = TestContext.Current.CancellationToken;
        var server = await servers.GetAsync(slot);
        var database = await server.CreateDatabaseAsync(token);
        await database.ExecuteAsync("CREATE TABLE here (id int)", token);
        Assert.Equal(1, await CountAsync(server, database.Name));
        await database.DisposeAsync();
        Assert.Equal(0, await CountAsync(server, database.Name));
    }

    [Fact]
    public void Named_images_leave_the_other_slots_out()
    {
        var images = ServerImages.Parse("postgresql18=postgres:16, MySql=mysql:8.4");
        Assert.Equal("postgres:16", images.For(ServerSlot.PostgreSql18));
        Assert.Equal("mysql:8.4", images.For(ServerSlot.MySql));
        Assert.Null(images.For(ServerSlot.MariaDb));
    }

    [Theory]
    [InlineData("postgres:16")]
    [InlineData("Oracle=oracle:23")]
    [InlineData("MySql=")]
    public void A_pair_that_names_no_slot_or_image_is_an_error(string pairs) =>
        Assert.Throws<FormatException>(() => ServerImages.Parse(pairs));

    private static async Task<long> CountAsync(TestServer server, string database)
    {
        await using var connection = server.CreateConnection(server.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = server.Engine == Sql.Catalog.EngineKind.PostgreSql
            ? $"SELECT count(*) FROM pg_database WHERE datname = '{database}'"
            : $"SELECT count(*) FROM information_schema.schemata WHERE schema_name = '{database}'";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) ?? -1L);
    }
}
