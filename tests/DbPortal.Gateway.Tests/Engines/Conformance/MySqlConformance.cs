using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Engines.MySql;
using DbPortal.Gateway.Tests.Architecture;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Dialects.MySql;
using MySqlConnector;

namespace DbPortal.Gateway.Tests.Engines.Conformance;

/// <summary>The words of MySQL and MariaDB for the suite, and what only they have.</summary>
public abstract class MySqlConformance(TestServers servers, ServerSlot slot) : EngineConformance(servers, slot)
{
    private protected override IEngine Engine { get; } = new MySqlEngine(v => MySqlDialect.For(v), TimeProvider.System);

    protected override string Setup => """
        CREATE TABLE people (id int PRIMARY KEY, name varchar(40), note text COMMENT 'what was said');
        INSERT INTO people VALUES (1, 'Ann', 'a'), (2, NULL, 'b');
        CREATE VIEW names AS SELECT name FROM people;
        CREATE TABLE many (n int);
        INSERT INTO many VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
        CREATE TABLE orders (id int PRIMARY KEY, person int, twice int GENERATED ALWAYS AS (id * 2) STORED, FOREIGN KEY (person) REFERENCES people (id));
        CREATE TRIGGER watched BEFORE INSERT ON orders FOR EACH ROW SET NEW.person = 1;
        CREATE FUNCTION plus(a int, b int) RETURNS int DETERMINISTIC RETURN a + b;
        CREATE TABLE vals (
            ti tinyint(1), si smallint, mi mediumint unsigned, i int, bi bigint, bu bigint unsigned, zf int(5) zerofill, de decimal(40, 10), d0 decimal(5, 0),
            f float, d double, f2 float(10, 4), d2 double(12, 3), dd date, dt datetime, d3 datetime(3), ts timestamp(6) NULL, t time, t2 time(2), y year,
            c char(5), v varchar(20), tx text, e enum('one', 'two'), s set('x', 'y'), b1 bit(1), b10 bit(10), vb varbinary(10), bl blob);
        """;

    protected override string SchemaOf(string database) => database;

    protected override string Slow => "SELECT COUNT(*) FROM many a, many b, many c, many d, many e, many f, many g, many h, many i, many j, many k, many l WHERE a.n + l.n < 0";

    protected override string Endless => "SELECT a.n FROM many a, many b, many c, many d, many e, many f";

    protected override string ReadOnlyCode => "1792";

    protected override string NoTableCode => "1146";

    protected override bool TellsStaleOrigins => false;

    private const string Columns = "ti si mi i bi bu zf de d0 f d f2 d2 dd dt d3 ts t t2 y c v tx e s";

    private static readonly string[] Rows =
    [
        "1, -32768, 16777215, -2147483648, -9223372036854775808, 18446744073709551615, 7, 123456789012345678901234567890.0123456789, -99999, 0.1, 0.1, 0.7, 0.7, '2026-01-01', '2026-01-01 01:02:03', '2026-01-01 01:02:03.5', '2026-01-01 00:00:00.000001', '-838:59:59', '00:00:00.05', 2026, 'ab', 'quote \" , ü €', 'x😀', 'one', 'x,y', b'1', b'1000000001', x'00ff', 'bl'",
        "0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, '0000-00-00', '0000-00-00', '0000-00-00', NULL, '0', '0', 0, '', '', '', 'two', '', b'0', b'0', '', ''",
        "-1, 1, 1, 1, 1, 1, 12345, -0.5, 1, 16777216, 1e15, 12345.6789, 12345.6785, '1000-01-01', '9999-12-31 23:59:59', '2026-01-01 00:00:00.120', '2038-01-19 03:14:07', '100:00:01', '-0:0:0.5', 1901, 'a', 'b', 'c', 'one', 'y', NULL, NULL, NULL, NULL",
        "1, 1, 1, 1, 1, 1, 99999, 1e-10, 1, 1e20, 123456789012345, 99999.9999, 1e8, '2024-02-29', '2024-02-29', '2024-02-29', NULL, '23:59:59', '23:59:59.99', 2155, 'é', '日本', '\\\\n', NULL, NULL, NULL, NULL, NULL, NULL",
        "1, 1, 1, 1, 1, 1, 1, 1, 1, 1.17549e-38, 1e14, -1.5, -0.001, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
        "1, 1, 1, 1, 1, 1, 1, 1, 1, 3.40282e38, 1.7976931348623157e308, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
        "1, 1, 1, 1, 1, 1, 1, 1, 1, 123456.7, 2.2250738585072014e-308, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
        "1, 1, 1, 1, 1, 1, 1, 1, 1, 1234567, 1e-15, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
        "1, 1, 1, 1, 1, 1, 1, 1, 1, 0.000123456, 1e-16, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
        "1, 1, 1, 1, 1, 1, 1, 1, 1, -1e-20, -12345.678901234567, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL",
    ];

    [Fact]
    public async Task Values_have_the_servers_own_text()
    {
        await using var target = await StartAsync();
        await FillAsync(target);
        var columns = Columns.Split(' ');
        var expected = await target.ReadAsync($"SELECT {string.Join(", ", columns.Select(c => $"CAST({c} AS char)"))} FROM vals", false, Token);
        var actual = await target.ReadAsync($"SELECT {string.Join(", ", columns)} FROM vals", false, Token);
        Assert.Equal(Rows.Length, actual.Count);
        for (var row = 0; row < Rows.Length; row++)
            Assert.Equal(Described(expected[row]), Described(actual[row]));

        string[] Described(string[] cells) => [.. cells.Select((cell, i) => $"{columns[i]} = {cell[(cell.IndexOf(':', StringComparison.Ordinal) + 1)..]}")];
    }

    [Fact]
    public async Task Bits_and_bytes_are_binary()
    {
        await using var target = await StartAsync();
        await FillAsync(target);
        var rows = await target.ReadAsync("SELECT b1, b10, vb, bl FROM vals LIMIT 2", false, Token);
        Assert.Equal(["Binary:01", "Binary:0201", "Binary:00ff", "Binary:626c"], rows[0]);
        Assert.Equal(["Binary:00", "Binary:0000", "Binary:", "Binary:"], rows[1]);
    }

    [Fact]
    public async Task Kinds_follow_from_the_type()
    {
        await using var target = await StartAsync();
        var row = (await target.ReadAsync("SELECT 1 = 1, 1.5, 1e0, 'x', NOW(), NULL", false, Token))[0];
        Assert.Equal(["Number", "Number", "Number", "Text", "Text", "NULL"], row.Select(c => c.Split(':')[0]));
    }

    [Fact]
    public async Task Nothing_a_run_sets_is_there_in_the_next()
    {
        await using var target = await StartAsync();
        for (var i = 0; i < 10; i++)
        {
            await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(writes: true), Token);
            await EngineUnderTest.ReadAsync(session, "SET sql_mode = 'ANSI_QUOTES', @mine = 1", Token);
            await EngineUnderTest.ReadAsync(session, "CREATE TEMPORARY TABLE IF NOT EXISTS people (fake int)", Token);
            await EngineUnderTest.ReadAsync(session, "USE information_schema", Token);
        }

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(["Text:text", "NULL", "Text:" + target.Database.Name], (await target.ReadAsync("SELECT \"text\", @mine, DATABASE()", false, Token))[0]);
            Assert.Equal(["Text:Ann"], (await target.ReadAsync("SELECT name FROM people WHERE id = 1", false, Token))[0]);
        }
    }

    [Fact]
    public async Task Modes_that_change_how_text_is_read_are_not_taken_from_the_server()
    {
        await using var target = await StartAsync();
        var modes = (await target.ReadAsync("SELECT @@sql_mode", false, Token))[0][0];
        Assert.DoesNotContain("ANSI", modes, StringComparison.Ordinal);
        Assert.DoesNotContain("PIPES", modes, StringComparison.Ordinal);
        Assert.Equal("ANSI_QUOTES,STRICT_TRANS_TABLES".Split(',')[1], MySqlModeList.Pin("ANSI_QUOTES,STRICT_TRANS_TABLES,NO_BACKSLASH_ESCAPES,NEW_MODE"));
    }

    [Fact]
    public async Task Parameters_are_bound_by_the_server()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        var values = new Dictionary<string, object?> { ["1"] = 1, ["2"] = "Ann' OR 1 = 1 -- " };
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("SELECT ?, ? AS what", parameters: values), Token);
        Assert.True(await rows.ReadAsync(Token));
        Assert.Equal("Ann' OR 1 = 1 -- ", System.Text.Encoding.UTF8.GetString(rows.Get(1).Bytes));
    }

    [Fact]
    public async Task A_common_table_named_like_a_table_is_not_taken_for_it()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("SELECT w.said FROM (SELECT note AS said FROM people) w"), Token);
        Assert.True(rows.Columns[0].Origin is null || rows.Columns[0].Origin == new ColumnName(target.Database.Name, "people", "note"));
        Assert.False(rows.Columns[0].OriginKnown);
    }

    [Fact]
    public async Task A_server_thread_killed_in_the_middle_of_a_result_is_a_lost_connection()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        var id = (await EngineUnderTest.ReadAsync(session, "SELECT CONNECTION_ID()", Token))[0][0]["Number:".Length..];
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared(Endless), Token);
        Assert.True(await rows.ReadAsync(Token));
        await target.Database.ExecuteAsync("KILL CONNECTION " + id, Token);
        var e = await Assert.ThrowsAsync<TargetException>(async () =>
        {
            while (await rows.ReadAsync(Token))
            {
            }
        });
        Assert.Equal(TargetFailure.ConnectionLost, e.Failure);
    }

    [Fact]
    public async Task The_catalog_holds_what_the_analysis_needs()
    {
        await using var target = await StartAsync();
        var catalog = await target.Connector.ReadCatalogAsync(Token);
        var schema = target.Database.Name;
        var orders = catalog.Find(schema, "orders");
        Assert.NotNull(orders);
        Assert.Contains("* 2", orders.Columns[2].GeneratedExpression, StringComparison.Ordinal);
        Assert.Equal(new RelationName(schema, "people"), Assert.Single(orders.ForeignKeys).Target);
        var trigger = Assert.Single(orders.Triggers);
        Assert.Equal("BEFORE INSERT", trigger.Event);
        Assert.Contains("person", trigger.Body, StringComparison.Ordinal);
        var plus = Assert.Single(catalog.FindRoutines(schema, "plus"));
        Assert.Equal(["a", "b"], plus.Arguments.Select(a => a.Name));
        Assert.Contains("a + b", plus.Body, StringComparison.Ordinal);
        Assert.Equal("what was said", catalog.Find(schema, "people")?.Columns[2].Comment);
        Assert.Equal([schema], catalog.SearchPath);
        Assert.Contains(catalog.Relations, r => r.Schema == "information_schema" && r.Name.Equals("tables", StringComparison.OrdinalIgnoreCase) && r.Columns.Count > 5);
        Assert.Contains(catalog.Relations, r => r is { Schema: "mysql", Kind: RelationKind.SystemTable });
    }

    /// <summary>Every function the server itself lists, its loadable ones included.</summary>
    protected abstract string ListFunctions { get; }

    [Fact]
    public async Task Every_function_that_the_server_lists_has_a_class()
    {
        await using var target = await StartAsync();
        var dialect = Engine.DialectOf(await target.Connector.ProbeAsync(Token));
        var names = (await target.ReadAsync(ListFunctions, large: false, Token)).Select(row => row[0]["Text:".Length..]).ToList();
        Assert.True(names.Count > 200, $"the server lists only {names.Count} functions");
        Assert.Empty(await HadAsync(target, [.. names.Where(n => dialect.FindFunction(n) is null)]));
    }

    /// <summary>Such a name would be a stored function's, which may read anything.</summary>
    [Fact]
    public async Task Every_function_with_a_harmless_class_is_one_of_the_server()
    {
        await using var target = await StartAsync();
        var dialect = Engine.DialectOf(await target.Connector.ProbeAsync(Token));
        var names = File.ReadLines(Path.Combine(RepositoryFiles.Root, "src", "DbPortal.Sql", "Dialects", "MySql", "Data", "functions.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0])
            .Where(n => dialect.FindFunction(n) is { Class: not FunctionClass.Forbidden }).ToList();
        Assert.True(names.Count > 200, $"the file holds only {names.Count} functions");
        Assert.Empty(names.Except(await HadAsync(target, names)));
    }

    /// <summary>Those of these names that the server takes for functions of its own: not for one that somebody may have stored, and not for a word of its grammar.</summary>
    private static async Task<List<string>> HadAsync(EngineUnderTest target, IReadOnlyList<string> names)
    {
        await using var connection = new MySqlConnection(target.Database.ConnectionString);
        await connection.OpenAsync(Token);
        var had = new List<string>();
        foreach (var name in names)
        {
            try
            {
                await using var command = new MySqlCommand($"PREPARE one FROM 'SELECT {name}(1, 2)'", connection);
                await command.ExecuteNonQueryAsync(Token);
                had.Add(name);
            }
            catch (MySqlException e)
            {
                // Some have a grammar of their own, such as TRIM: the data file names them all the same.
                if (e.ErrorCode != MySqlErrorCode.StoredProcedureDoesNotExist && (e.ErrorCode != MySqlErrorCode.ParseError || !OnlyOperators.Contains(name)))
                    had.Add(name);
            }
        }

        return had;
    }

    /// <summary>Words that the server lists among its functions, and that are none.</summary>
    private static readonly HashSet<string> OnlyOperators = ["cast", "div", "json_table", "like", "regexp", "values"];

    private static async Task FillAsync(EngineUnderTest target)
    {
        await using var connection = new MySqlConnection(target.Database.ConnectionString);
        await connection.OpenAsync(Token);
        foreach (var sql in Rows.Select(r => $"INSERT INTO vals VALUES ({r})").Prepend("SET sql_mode = '', time_zone = '+00:00'"))
        {
            await using var command = new MySqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(Token);
        }
    }
}
