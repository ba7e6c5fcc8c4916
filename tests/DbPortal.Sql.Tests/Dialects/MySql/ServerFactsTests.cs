using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Dialects.MySql;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.MySql;

public sealed class ServerFactsTests
{
    private static readonly Relation Orders = new("shop", "orders", RelationKind.Table, []);
    private static readonly Relation Columns = new("information_schema", "COLUMNS", RelationKind.SystemView, []);

    [Theory]
    [InlineData("concat", FunctionClass.Total)]
    [InlineData("UPPER", FunctionClass.Total)]
    [InlineData("count", FunctionClass.Counting)]
    [InlineData("now", FunctionClass.Environment)]
    [InlineData("updatexml", FunctionClass.Partial)]
    [InlineData("extractvalue", FunctionClass.Partial)]
    [InlineData("sleep", FunctionClass.Observable)]
    [InlineData("last_insert_id", FunctionClass.Observable)]
    [InlineData("name_const", FunctionClass.Observable)]
    [InlineData("load_file", FunctionClass.Forbidden)]
    [InlineData("sys.format_statement", FunctionClass.Forbidden)]
    public void Functions_are_classed_by_what_they_can_disclose(string name, FunctionClass expected) =>
        Assert.Equal(expected, Servers.MySql84.FindFunction(name)?.Class);

    [Fact]
    public void An_unknown_function_has_no_facts() => Assert.Null(Servers.MySql84.FindFunction("my_function"));

    [Fact]
    public void A_function_exists_on_the_servers_that_have_it()
    {
        Assert.Null(Servers.MariaDb10.FindFunction("statement_digest_text"));
        Assert.Null(Servers.MySql84.FindFunction("median"));
        Assert.Null(Servers.MySql84.FindFunction("string_to_vector"));
        Assert.NotNull(Servers.MySql9.FindFunction("string_to_vector"));
        Assert.NotNull(Servers.MySql84.FindFunction("md5"));
        Assert.Null(Servers.MySql9.FindFunction("md5"));
    }

    [Theory]
    [InlineData("SELECT parallel FROM t", false, true, true)]
    [InlineData("SELECT external FROM t", true, false, true)]
    [InlineData("SELECT rank FROM t", false, false, true)]
    [InlineData("SELECT offset FROM t", true, true, false)]
    public void A_word_is_reserved_where_the_server_reserves_it(string sql, bool mySql84, bool mySql9, bool mariaDb)
    {
        Assert.Equal(mySql84, IsRead(Servers.MySql84, sql));
        Assert.Equal(mySql9, IsRead(Servers.MySql9, sql));
        Assert.Equal(mariaDb, IsRead(Servers.MariaDb10, sql));
    }

    [Fact]
    public void Aggregates_and_windows_are_marked()
    {
        Assert.True(Servers.MySql84.FindFunction("sum") is { Aggregate: true, Window: true });
        Assert.True(Servers.MySql84.FindFunction("lag") is { Aggregate: false, Window: true });
        Assert.True(Servers.MySql84.FindFunction("upper") is { Aggregate: false, Window: false });
    }

    [Theory]
    [InlineData("information_schema", "KEY_COLUMN_USAGE", SystemRelationClass.Names)]
    [InlineData("information_schema", "VIEWS", SystemRelationClass.Definitions)]
    [InlineData("information_schema", "PROCESSLIST", SystemRelationClass.Data)]
    [InlineData("mysql", "user", SystemRelationClass.Data)]
    [InlineData("performance_schema", "something_new", SystemRelationClass.Data)]
    [InlineData("shop", "orders", null)]
    public void System_relations_are_classed_and_the_unknown_is_the_worst(string schema, string name, SystemRelationClass? expected) =>
        Assert.Equal(expected, Servers.MySql84.ClassOf(new Relation(schema, name, RelationKind.SystemView, [])));

    [Fact]
    public void Only_the_columns_with_texts_are_definitions()
    {
        Assert.Equal(SystemRelationClass.Definitions, Servers.MySql84.ClassOf(Columns, Text("COLUMN_DEFAULT")));
        Assert.Equal(SystemRelationClass.Names, Servers.MySql84.ClassOf(Columns, Text("COLUMN_NAME")));
        Assert.Equal(SystemRelationClass.Data, Servers.MySql84.ClassOf(new Relation("mysql", "user", RelationKind.SystemTable, []), Text("User")));
    }

    [Fact]
    public void An_unqualified_name_is_in_the_first_schema_of_the_path()
    {
        Assert.Equal(Orders, Resolve("orders", "shop", "hr"));
        Assert.Null(Resolve("orders", "hr", "shop"));
        Assert.Equal(Orders, Resolve("shop.orders", "hr"));
    }

    [Fact]
    public void Table_names_compare_as_the_server_does()
    {
        Assert.Null(Resolve("ORDERS", "shop"));
        Assert.Equal(Columns, Resolve("information_schema.columns", "shop"));
        Assert.Equal(Columns, Resolve("INFORMATION_SCHEMA.Columns", "shop"));
    }

    [Fact]
    public void Sequences_of_numbers_exist_on_mariadb_alone()
    {
        Assert.Equal("seq", Assert.Single(Resolve("seq_1_to_10_step_2", "shop")!.Columns /* the relation is there, or the test fails */).Name);
        Assert.Null(Servers.MySql84.Resolve(Name("seq_1_to_10"), Catalog(), ["shop"]));
        Assert.Null(Resolve("seq_1_to_x", "shop"));
    }

    [Fact]
    public void The_rules_for_common_tables_are_the_servers()
    {
        Assert.False(Servers.MariaDb10.InnerCommonTableWins);
        Assert.True(Servers.MySql84.InnerCommonTableWins);
        Assert.True(Servers.MariaDb10.AliasesIgnoreCase);
        Assert.False(Servers.MySql84.AliasesIgnoreCase);
        Assert.True(MySqlDialect.For(Servers.MySql84.Server, namesIgnoreCase: true).AliasesIgnoreCase);
    }

    private static bool IsRead(MySqlDialect dialect, string sql) =>
        dialect.Parse(sql, TestContext.Current.CancellationToken) is ParseOutcome.Parsed;

    private static Relation? Resolve(string name, params string[] path) => Servers.MariaDb10.Resolve(Name(name), Catalog(), path);

    private static ObjectName Name(string name) => new([.. name.Split('.').Select(p => new Identifier(p, false, default))], default);

    private static CatalogSnapshot Catalog() =>
        new("shop", Servers.MariaDb10.Server, StringComparer.Ordinal, ["shop"], [], [Orders, Columns], [], []);

    private static Column Text(string name) => new(name, 1, "text", TypeClass.Text, true);
}
