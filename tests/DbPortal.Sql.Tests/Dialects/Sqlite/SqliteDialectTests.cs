using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;
using static DbPortal.Sql.Tests.Dialects.Sqlite.SqliteReading;

namespace DbPortal.Sql.Tests.Dialects.Sqlite;

public sealed class SqliteDialectTests
{
    private static readonly CatalogSnapshot Catalog = new(
        "company",
        Dialect.Server,
        StringComparer.OrdinalIgnoreCase,
        ["main"],
        [new Schema("main", false, null)],
        [
            new Relation("main", "customers", RelationKind.Table, []),
            new Relation("main", "sqlite_stat1", RelationKind.SystemTable, []),
            new Relation("main", "notes_content", RelationKind.SystemTable, []),
            new Relation("main", "notes", RelationKind.VirtualTable, []) { Module = "fts5" },
            new Relation("main", "words", RelationKind.VirtualTable, []) { Module = "fts5vocab" },
        ],
        [],
        []);

    [Theory]
    [InlineData("CUSTOMERS", null)]
    [InlineData("main.customers", null)]
    [InlineData("notes", null)]
    [InlineData("sqlite_schema", SystemRelationClass.Definitions)]
    [InlineData("main.SQLITE_MASTER", SystemRelationClass.Definitions)]
    [InlineData("temp.sqlite_master", SystemRelationClass.Definitions)]
    [InlineData("sqlite_temp_schema", SystemRelationClass.Definitions)]
    [InlineData("sqlite_stat1", SystemRelationClass.Data)]
    [InlineData("notes_content", SystemRelationClass.Data)]
    [InlineData("words", SystemRelationClass.Data)]
    [InlineData("pragma_table_list", SystemRelationClass.Names)]
    [InlineData("pragma_table_info", SystemRelationClass.Definitions)]
    public void Relations_are_found_and_classed(string name, SystemRelationClass? expected)
    {
        var relation = Resolve(name);
        Assert.NotNull(relation);
        Assert.Equal(expected, Dialect.ClassOf(relation));
    }

    [Theory]
    [InlineData("other.customers")]
    [InlineData("temp.customers")]
    [InlineData("other.sqlite_master")]
    [InlineData("dbstat")]
    [InlineData("json_each")]
    [InlineData("pragma_writable_schema")]
    public void Other_relations_do_not_exist(string name) => Assert.Null(Resolve(name));

    [Fact]
    public void Only_the_texts_of_the_schema_table_quote_definitions()
    {
        var schema = Resolve("sqlite_schema");
        Assert.NotNull(schema);
        Assert.Equal(
            [SystemRelationClass.Names, SystemRelationClass.Definitions],
            new[] { "name", "sql" }.Select(c => Dialect.ClassOf(schema, schema.Columns.Single(x => x.Name == c))));
    }

    [Theory]
    [InlineData("upper", FunctionClass.Total)]
    [InlineData("COUNT", FunctionClass.Counting)]
    [InlineData("sum", FunctionClass.Partial)]
    [InlineData("changes", FunctionClass.Observable)]
    [InlineData("current_date", FunctionClass.Environment)]
    [InlineData("load_extension", FunctionClass.Forbidden)]
    [InlineData("readfile", FunctionClass.Forbidden)]
    [InlineData("fts3_tokenizer", FunctionClass.Forbidden)]
    [InlineData("pragma_index_list", FunctionClass.Environment)]
    [InlineData("pragma_table_info", FunctionClass.Forbidden)]
    public void Functions_are_classed_by_what_they_disclose(string name, FunctionClass expected) =>
        Assert.Equal(expected, Dialect.FindFunction(name)?.Class);

    [Fact]
    public void A_function_that_is_not_listed_is_unknown() => Assert.Null(Dialect.FindFunction("made_up"));

    [Fact]
    public void Functions_used_as_tables_know_their_columns() =>
        Assert.Equal(["key", "value", "type", "atom", "id", "parent", "fullkey", "path"], Dialect.FindFunction("json_each")?.ResultColumns);

    private static Relation? Resolve(string name) =>
        Dialect.Resolve(Assert.IsType<TableReference.Named>(Assert.Single(Select($"SELECT 1 FROM {name}").From)).Name, Catalog, Catalog.SearchPath);
}
