using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Engines.PostgreSql;
using DbPortal.Gateway.Queries;
using DbPortal.Gateway.Tests.Queries;
using DbPortal.Gateway.Tests.Servers;
using DbPortal.Sql.Analysis;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.PostgreSql;
using DbPortal.Sql.Syntax;
using Npgsql;

namespace DbPortal.Gateway.Tests.Engines.Conformance;

/// <summary>PostgreSQL's words for the suite, and what only PostgreSQL has.</summary>
public abstract class PostgreSqlConformance(TestServers servers, ServerSlot slot) : EngineConformance(servers, slot)
{
    private protected override IEngine Engine { get; } = new PostgreSqlEngine(PostgreSqlDialect.For, TimeProvider.System);

    protected override string Setup => """
        CREATE TABLE people (id int PRIMARY KEY, name varchar(40), note text);
        INSERT INTO people VALUES (1, 'Ann', 'a'), (2, NULL, 'b');
        CREATE VIEW names AS SELECT name FROM people;
        CREATE SCHEMA "Odd ""One";
        CREATE TYPE "Odd ""One".mood AS ENUM ('calm', 'so so');
        CREATE TYPE pair AS (a int, b text);
        CREATE DOMAIN short AS varchar(5);
        CREATE TABLE "Odd ""One".people (id int, feeling "Odd ""One".mood, both_parts pair, code short, twice int GENERATED ALWAYS AS (id * 2) STORED);
        COMMENT ON COLUMN people.note IS 'what was said';
        CREATE TABLE parent (id int) PARTITION BY RANGE (id);
        CREATE TABLE child PARTITION OF parent FOR VALUES FROM (0) TO (10);
        CREATE TABLE orders (id int PRIMARY KEY, person int REFERENCES people);
        CREATE INDEX by_expression ON people (lower(name), id);
        CREATE FUNCTION shout(what text, OUT loud text) LANGUAGE sql AS 'SELECT upper(what)';
        CREATE FUNCTION watch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER watched BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION watch();
        """;

    protected override string SchemaOf(string database) => "public";

    protected override string Slow => "SELECT pg_sleep(60)";

    protected override string Endless => "SELECT generate_series(1, 100000000)";

    protected override string ReadOnlyCode => "25006";

    protected override string NoTableCode => "42P01";

    // Each of these, as text and from wire bytes, must be what the server itself writes.
    private static readonly string[] Values =
    [
        "true", "false", "(-32768)::int2", "2147483647", "(-9223372036854775808)::int8", "4294967295::oid",
        "0::numeric", "0.00::numeric", "1::numeric", "(-1.5)::numeric", "10000::numeric", "100000000::numeric", "12345678.90123::numeric", "0.0001::numeric",
        "0.00000001::numeric", "123456789012345678901234567890.123456789::numeric(50,9)", "1e-20::numeric", "1e30::numeric", "'NaN'::numeric", "-0.5::numeric(4,3)",
        "1.5::float4", "0.1::float8", "1e23::float8", "1e15::float8", "1e14::float8", "-0.00001::float8", "'NaN'::float8", "'-Infinity'::float8", "5e-324::float8",
        "'plain'::text", "''::text", "'quote \" , ü €'::varchar(40)", "'ab'::char(5)", "'n'::name", "'x'::\"char\"", "''::\"char\"",
        "'2026-01-01'::date", "'0044-03-15 BC'::date", "'infinity'::date", "'-infinity'::date", "'99999-12-31'::date", "'0001-01-01'::date", "'2000-02-29'::date", "'1900-02-28'::date",
        "'00:00'::time", "'23:59:59.999999'::time", "'24:00'::time", "'12:30:00.5'::time", "'12:00+05:30'::timetz",
        "'2026-01-01'::timestamp", "'1969-12-31 23:59:59.000001'::timestamp", "'0001-01-01 BC'::timestamp", "'infinity'::timestamp", "'294276-12-31 23:59:59.999999'::timestamp",
        "'2026-01-01 00:00+02'::timestamptz", "'-infinity'::timestamptz", "'4713-01-01 00:00 BC'::timestamptz",
        "'1 year 2 mons -3 days 04:05:06.7'::interval", "'\\x00ff10'::bytea", "''::bytea",
        "'{\"a\" : 1}'::json", "'{\"a\" : [1, \"é\"]}'::jsonb", "'6ba7b810-9dad-11d1-80b4-00c04fd430c8'::uuid",
        "ARRAY[1,NULL,3]", "ARRAY['a b','c\"d']", "ROW(1,'x y',NULL)", "'[1,5)'::int4range", "'192.168.0.1/24'::inet", "B'101'", "'a & b'::tsquery", "'(1,2)'::point", "12.34::money",
        "'<a/>'::xml", "'pg_class'::regclass", "'1'::xid", "'(0,1)'::tid", "NULL::int", "NULL",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Values_have_the_servers_own_text(bool large)
    {
        await using var target = await StartAsync();
        var expected = new List<string>();
        var actual = new List<string>();
        foreach (var expression in Values)
        {
            expected.Add($"{expression} = {await ServersTextAsync(target, expression) ?? "NULL"}");
            var cell = (await target.ReadAsync($"SELECT {expression} AS v", large, Token))[0][0];
            var text = cell.StartsWith("Binary:", StringComparison.Ordinal) ? "\\x" + cell["Binary:".Length..] : cell[(cell.IndexOf(':', StringComparison.Ordinal) + 1)..];
            actual.Add($"{expression} = {text}");
        }

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("1.5::numeric", "Number")]
    [InlineData("'NaN'::numeric", "Text")]
    [InlineData("'Infinity'::float8", "Text")]
    [InlineData("true", "Boolean")]
    [InlineData("'1'::jsonb", "Json")]
    [InlineData("ARRAY[1]", "Text")]
    public async Task Kinds_follow_from_type_and_value(string expression, string kind)
    {
        await using var target = await StartAsync();
        foreach (var large in (bool[])[false, true])
            Assert.StartsWith(kind + ":", (await target.ReadAsync($"SELECT {expression}", large, Token))[0][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_row_is_described_by_the_columns_in_it()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("SELECT p FROM people p"), Token);
        var column = Assert.Single(rows.Columns);
        Assert.False(column.OriginStale);
        Assert.Null(column.Origin);
        Assert.Equal(["id", "name", "note"], column.Row.Select(c => c.Column));
    }

    [Fact]
    public async Task Nothing_a_run_sets_is_there_in_the_next()
    {
        await using var target = await StartAsync();
        for (var i = 0; i < 10; i++)
        {
            await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(writes: true), Token);
            await EngineUnderTest.ReadAsync(session, "SET search_path = pg_catalog", Token);
            await EngineUnderTest.ReadAsync(session, "SET default_transaction_read_only = off", Token);
            await EngineUnderTest.ReadAsync(session, "CREATE TEMP TABLE IF NOT EXISTS people (fake int)", Token);
        }

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(["Text:on"], (await target.ReadAsync("SHOW transaction_read_only", false, Token))[0]);
            Assert.Equal(["Text:\"public\""], (await target.ReadAsync("SHOW search_path", false, Token))[0]);
            Assert.Equal(["Text:Ann"], (await target.ReadAsync("SELECT name FROM people WHERE id = 1", false, Token))[0]);
        }
    }

    [Fact]
    public async Task A_read_only_transaction_cannot_be_made_writable()
    {
        await using var target = await StartAsync();
        foreach (var statements in (int[])[1, 2])
        {
            await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(statements: statements), Token);
            var e = await Assert.ThrowsAsync<TargetException>(() =>
                EngineUnderTest.ReadAsync(session, "SELECT set_config('transaction_read_only', 'off', true)", Token));
            Assert.Equal("25001", e.Code);
        }
    }

    [Fact]
    public async Task What_a_read_does_to_the_defaults_does_not_free_the_next_statement_of_its_run()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(statements: 2), Token);
        await EngineUnderTest.ReadAsync(session, "SELECT set_config('default_transaction_read_only', 'off', false)", Token);
        var e = await Assert.ThrowsAsync<TargetException>(() => EngineUnderTest.ReadAsync(session, "DELETE FROM orders", Token));
        Assert.Equal("25006", e.Code);
    }

    [Theory]
    [InlineData("BEGIN")]
    [InlineData("BEGIN ISOLATION LEVEL SERIALIZABLE, READ WRITE; SET TRANSACTION READ WRITE")]
    [InlineData("COMMIT")]
    [InlineData("BEGIN; COMMIT AND CHAIN")]
    [InlineData("BEGIN; ROLLBACK AND CHAIN; SAVEPOINT a; ROLLBACK TO a; RELEASE a")]
    [InlineData("SET default_transaction_read_only = off; COMMIT; BEGIN; ROLLBACK")]
    [InlineData("SET SESSION CHARACTERISTICS AS TRANSACTION READ WRITE")]
    [InlineData("RESET ALL; SET transaction_isolation = 'serializable'")]
    public async Task Transactions_of_a_script_do_not_make_a_read_writable(string script)
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(statements: 9), Token);
        try
        {
            await SayAsync(session, script);
        }
        catch (TargetException)
        {
            // What the server refuses does not help to write either.
        }

        var e = await Assert.ThrowsAsync<TargetException>(() => EngineUnderTest.ReadAsync(session, "DELETE FROM orders", Token));
        Assert.Contains(e.Code, (string[])["25006", "25P02"]);
    }

    [Fact]
    public async Task A_transaction_of_a_script_sees_one_state_as_it_asked()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(statements: 9), Token);
        await SayAsync(session, "BEGIN ISOLATION LEVEL REPEATABLE READ");
        Assert.Equal(["Text:repeatable read"], (await EngineUnderTest.ReadAsync(session, "SHOW transaction_isolation", Token))[0]);
        await target.Database.ExecuteAsync("INSERT INTO people VALUES (3, 'Cy', 'c')", Token);
        Assert.Equal(["Number:2"], (await EngineUnderTest.ReadAsync(session, "SELECT count(*) FROM people", Token))[0]);
        await SayAsync(session, "COMMIT");
        Assert.Equal(["Number:3"], (await EngineUnderTest.ReadAsync(session, "SELECT count(*) FROM people", Token))[0]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_setting_outlives_a_later_error_but_not_the_rollback_of_its_transaction(bool writes)
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(writes, statements: 9), Token);
        await SayAsync(session, "SET search_path TO pg_catalog");
        await Assert.ThrowsAsync<TargetException>(() => EngineUnderTest.ReadAsync(session, "SELECT 1 / 0", Token));
        Assert.Equal(["Text:pg_catalog"], (await EngineUnderTest.ReadAsync(session, "SHOW search_path", Token))[0]);
        await SayAsync(session, "BEGIN; SET search_path TO public");
        await Assert.ThrowsAsync<TargetException>(() => EngineUnderTest.ReadAsync(session, "SELECT 1 / 0", Token));
        await SayAsync(session, "ROLLBACK");
        Assert.Equal(["Text:pg_catalog"], (await EngineUnderTest.ReadAsync(session, "SHOW search_path", Token))[0]);
    }

    [Fact]
    public async Task A_transaction_that_is_left_open_is_rolled_back()
    {
        await using var target = await StartAsync();
        await using (var session = await target.Connector.OpenAsync(EngineUnderTest.Options(writes: true, statements: 9), Token))
        {
            await SayAsync(session, "BEGIN ISOLATION LEVEL SERIALIZABLE; DELETE FROM orders");
            await SayAsync(session, "INSERT INTO people VALUES (9, 'Nina', 'n')");
        }

        Assert.Empty(await target.ReadAsync("SELECT id FROM people WHERE id = 9", false, Token));
    }

    [Fact]
    public async Task A_writing_run_still_writes_after_all_settings_are_reset()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(writes: true, statements: 9), Token);
        await SayAsync(session, "RESET ALL; DELETE FROM orders; DISCARD ALL; DELETE FROM orders");
    }

    [Fact]
    public async Task A_result_left_early_does_not_end_the_scripts_transaction()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(statements: 9), Token);
        await SayAsync(session, "BEGIN");
        await using (var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("SELECT generate_series(1, 1000)"), Token))
            Assert.True(rows.MustBeReadToEnd);
    }

    /// <summary>Says a script's statements as the portal would, understood.</summary>
    private static async Task SayAsync(IRunSession session, string script)
    {
        var parsed = Assert.IsType<ParseOutcome.Parsed>(PostgreSqlDialect.For(new(EngineKind.PostgreSql, 180000, "18")).Parse(script, Token));
        foreach (var statement in parsed.Batch.Statements)
        {
            await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared(parsed.Batch.TextOf(statement), statement), Token);
            while (await rows.ReadAsync(Token))
            {
            }
        }
    }

    [Fact]
    public async Task A_schema_asked_for_is_looked_up_first()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(schema: "Odd \"One"), Token);
        Assert.Empty(await EngineUnderTest.ReadAsync(session, "SELECT feeling FROM people", Token));
    }

    [Fact]
    public async Task A_semicolon_or_an_at_sign_in_a_text_is_sent_as_it_stands()
    {
        await using var target = await StartAsync();
        Assert.Equal(["Text:a;b @x :y"], (await target.ReadAsync("SELECT 'a;b @x :y'::text", false, Token))[0]);
        Assert.Equal(["Number:5"], (await target.ReadAsync("SELECT @ (-5)", false, Token))[0]);
    }

    [Fact]
    public async Task Parameters_take_the_type_their_place_asks_for()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        var values = new Dictionary<string, object?> { ["1"] = 1, ["2"] = "Ann" };
        await using var rows = await session.ExecuteAsync(
            EngineUnderTest.Cleared("SELECT note FROM people WHERE id = $1 AND name = $2", parameters: values), Token);
        Assert.True(await rows.ReadAsync(Token));
    }

    [Fact]
    public async Task An_error_tells_its_place_in_utf16()
    {
        await using var target = await StartAsync();
        var e = await target.FailureAsync("SELECT '😀', nothing FROM people", Token);
        Assert.Equal("42703", e.Code);
        Assert.Equal("SELECT '😀', ".Length, e.Position);
    }

    [Fact]
    public async Task An_error_in_the_middle_of_a_result_is_a_statement_error()
    {
        await using var target = await StartAsync();
        var e = await target.FailureAsync("SELECT 1 / (500 - g) FROM generate_series(1, 1000) g", Token);
        Assert.Equal("22012", e.Code);
        Assert.Equal(TargetFailure.Statement, e.Failure);
    }

    [Fact]
    public async Task A_server_process_killed_in_the_middle_of_a_result_is_a_lost_connection()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared(Endless), Token);
        Assert.True(await rows.ReadAsync(Token));
        await target.Database.ExecuteAsync(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'DbPortal' AND datname = current_database()", Token);
        var e = await Assert.ThrowsAsync<TargetException>(async () =>
        {
            while (await rows.ReadAsync(Token))
            {
            }
        });
        Assert.Equal(TargetFailure.ConnectionLost, e.Failure);
    }

    [Fact]
    public async Task A_view_column_has_the_views_own_origin()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(), Token);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("WITH w AS (SELECT name FROM names) SELECT name FROM w"), Token);
        Assert.Equal(new ColumnName("public", "names", "name"), rows.Columns[0].Origin);
    }

    [Fact]
    public async Task A_returning_clause_gives_rows_and_their_count()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(writes: true), Token);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("UPDATE people SET note = 'y' RETURNING id, name", StatementEffect.Write), Token);
        Assert.Equal(new ColumnName("public", "people", "name"), rows.Columns[1].Origin);
        Assert.True(await rows.ReadAsync(Token));
        Assert.True(await rows.ReadAsync(Token));
        Assert.False(await rows.ReadAsync(Token));
        Assert.Equal(2, rows.AffectedRows);
    }

    [Fact]
    public async Task A_write_whose_rows_are_cut_off_is_done_whole()
    {
        await using var target = await StartAsync();
        await using (var session = await target.Connector.OpenAsync(EngineUnderTest.Options(writes: true), Token))
        {
            await using var rows = await session.ExecuteAsync(
                EngineUnderTest.Cleared("INSERT INTO parent SELECT g % 10 FROM generate_series(1, 100000) g RETURNING id", StatementEffect.Write), Token);
            var result = Shields.Shield(rows, Shields.Plan(Shields.Pass("id")), new RunLimits(1, long.MaxValue, TimeSpan.FromSeconds(30)));
            Assert.True(await result.ReadAsync(Token));
            Assert.False(await result.ReadAsync(Token));
            Assert.True(result.Truncated);
            Assert.Equal(100_000, result.AffectedRows);
        }

        Assert.Equal(["Number:100000"], (await target.ReadAsync("SELECT count(*) FROM parent", false, Token))[0]);
    }

    [Fact]
    public async Task A_type_made_after_the_pool_is_read_as_text()
    {
        await using var target = await StartAsync();
        await target.ReadAsync("SELECT 1", false, Token);
        await target.Database.ExecuteAsync("CREATE TYPE late AS ENUM ('new'); CREATE TYPE late_pair AS (a int, b text)", Token);
        foreach (var large in (bool[])[false, true])
            Assert.Equal(["Text:new", "Text:(1,\"x y\")"], (await target.ReadAsync("SELECT 'new'::late, ROW(1, 'x y')::late_pair", large, Token))[0]);
    }

    [Theory]
    [InlineData("SHOW standard_conforming_strings", "Text:on")]
    [InlineData("EXPLAIN SELECT 1", "Text:Result  (cost=0.00..0.01 rows=1 width=4)")]
    [InlineData("VALUES (1)", "Number:1")]
    [InlineData("TABLE pg_catalog.pg_namespace", null)]
    public async Task Every_statement_with_rows_runs_in_both_forms(string sql, string? expected)
    {
        await using var target = await StartAsync();
        foreach (var large in (bool[])[false, true])
        {
            var cell = (await target.ReadAsync(sql, large, Token))[0][0];
            Assert.Equal(expected ?? cell, cell);
        }
    }

    [Fact]
    public async Task Notices_of_the_statement_are_gathered()
    {
        await using var target = await StartAsync();
        await using var session = await target.Connector.OpenAsync(EngineUnderTest.Options(writes: true), Token);
        await using var rows = await session.ExecuteAsync(EngineUnderTest.Cleared("DO $$ BEGIN RAISE NOTICE 'seen'; END $$", StatementEffect.Administer), Token);
        Assert.False(await rows.ReadAsync(Token));
        Assert.Equal(["NOTICE: seen"], rows.Notices);
    }

    [Fact]
    public async Task The_catalog_holds_what_the_analysis_needs()
    {
        await using var target = await StartAsync();
        var catalog = await target.Connector.ReadCatalogAsync(Token);
        var odd = catalog.Find("Odd \"One", "people");
        Assert.NotNull(odd);
        Assert.Equal([TypeClass.Integer, TypeClass.Enum, TypeClass.Composite, TypeClass.Text, TypeClass.Integer], odd.Columns.Select(c => c.TypeClass));
        Assert.Equal("(id * 2)", odd.Columns[4].GeneratedExpression);
        Assert.Equal(new RelationName("public", "pair"), odd.Columns[2].UserType);
        var people = catalog.Find("public", "people");
        Assert.Equal("what was said", people?.Columns[2].Comment);
        Assert.Equal("character varying(40)", people?.Columns[1].Type);
        Assert.Contains(people?.Indexes ?? [], i => i.Name == "by_expression" && i.Columns[1] == "id" && i.Columns[0].Contains("lower", StringComparison.Ordinal));
        Assert.Equal([new RelationName("public", "child")], catalog.Find("public", "parent")?.Children);
        Assert.Equal([new RelationName("public", "parent")], catalog.Find("public", "child")?.Parents);
        var orders = catalog.Find("public", "orders");
        Assert.Equal(new RelationName("public", "people"), Assert.Single(orders?.ForeignKeys ?? []).Target);
        Assert.Equal("BEFORE INSERT OR UPDATE", Assert.Single(orders?.Triggers ?? []).Event);
        var shout = Assert.Single(catalog.FindRoutines("public", "shout"));
        Assert.Equal(["what"], shout.Arguments.Select(a => a.Name));
        Assert.Equal(["loud"], shout.ResultColumns);
        Assert.Equal("SELECT upper(what)", shout.Body);
        Assert.Contains(catalog.Types, t => t.Name == "mood" && t.Labels.SequenceEqual(["calm", "so so"]));
        Assert.Contains(catalog.Types, t => t.Name == "pair" && t.Fields.Count == 2);
        Assert.Contains("public.people", catalog.Find("public", "names")?.Definition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalog_tells_along_which_path_a_body_looks_names_up()
    {
        await using var target = await StartAsync();
        await target.Database.ExecuteAsync(
            """
            CREATE FUNCTION placed() RETURNS int LANGUAGE sql SET search_path = pg_catalog, public, pg_temp AS 'SELECT 1';
            CREATE FUNCTION odd() RETURNS int LANGUAGE sql SET search_path = "Odd ""One" AS 'SELECT 1';
            CREATE FUNCTION first_temporary() RETURNS int LANGUAGE sql SET search_path = pg_temp, public AS 'SELECT 1';
            CREATE FUNCTION of_the_account() RETURNS int LANGUAGE sql SET search_path = "$user", public AS 'SELECT 1';
            CREATE FUNCTION moved() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER a_moved BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION moved();
            CREATE TRIGGER b_chosen BEFORE UPDATE ON people FOR EACH ROW WHEN (NEW.id > 1) EXECUTE FUNCTION watch();
            CREATE TRIGGER c_plain BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION watch();
            """, Token);

        var catalog = await target.Connector.ReadCatalogAsync(Token);

        Routine Of(string name) => Assert.Single(catalog.FindRoutines("public", name));
        Assert.Equal(["public"], Of("placed").SearchPath);
        Assert.NotNull(Of("placed").Body);
        Assert.Null(Of("shout").SearchPath);
        Assert.All((string[])["odd", "first_temporary", "of_the_account"], name => Assert.Null(Of(name).Body));
        Assert.Equal([true, true, false], catalog.Find("public", "people")?.Triggers.Select(t => t.Body is null));
    }

    [Fact]
    public async Task The_catalog_tells_which_operators_other_types_can_come_to()
    {
        await using var target = await StartAsync();
        await target.Database.ExecuteAsync(
            """
            CREATE EXTENSION citext;
            CREATE TYPE tag AS ENUM ('a', 'b');
            CREATE FUNCTION is_tag(tag, tag) RETURNS boolean LANGUAGE sql AS 'SELECT true';
            CREATE OPERATOR ~~~ (LEFTARG = tag, RIGHTARG = tag, FUNCTION = is_tag);
            CREATE FUNCTION is_pair(pair, tag) RETURNS boolean LANGUAGE sql AS 'SELECT true';
            CREATE OPERATOR ~~~ (LEFTARG = pair, RIGHTARG = tag, FUNCTION = is_pair);
            CREATE TYPE open_tag AS ENUM ('a', 'b');
            CREATE FUNCTION is_open(open_tag, tag) RETURNS boolean LANGUAGE sql AS 'SELECT true';
            CREATE OPERATOR ~~~ (LEFTARG = open_tag, RIGHTARG = tag, FUNCTION = is_open);
            CREATE CAST (text AS open_tag) WITH INOUT AS IMPLICIT;
            """, Token);

        var operators = (await target.Connector.ReadCatalogAsync(Token)).Routines.Where(r => r.Kind == RoutineKind.Operator).ToList();

        Assert.Equal(["any public.tag", "any public.tag", "public.tag public.tag"],
            operators.Where(o => o.Name == "~~~").Select(o => string.Join(' ', o.Arguments.Select(a => a.Type))).Order(StringComparer.Ordinal));
        Assert.Contains(operators, o => o is { Name: "=", Language: "c", Arguments: [{ Type: "public.citext" }, { Type: "public.citext" }] });
    }

    private static async Task<string?> ServersTextAsync(EngineUnderTest target, string expression)
    {
        await using var connection = new NpgsqlConnection(target.Database.ConnectionString + ";Timezone=UTC");
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand($"SELECT {expression} AS v", connection) { AllResultTypesAreUnknown = true };
        await using var row = await command.ExecuteReaderAsync(Token);
        await row.ReadAsync(Token);
        return row.IsDBNull(0) ? null : row.GetString(0);
    }
}
