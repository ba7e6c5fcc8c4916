using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Tests.Dialects.PostgreSql;

public sealed class KnowledgeTests
{
    [Theory]
    [InlineData("upper", FunctionClass.Total)]
    [InlineData("string_agg", FunctionClass.Total)]
    [InlineData("jsonb_build_object", FunctionClass.Total)]
    [InlineData("substring", FunctionClass.Partial)]
    [InlineData("to_char", FunctionClass.Partial)]
    [InlineData("date_trunc", FunctionClass.Partial)]
    [InlineData("extract", FunctionClass.Partial)]
    [InlineData("timezone", FunctionClass.Partial)]
    [InlineData("round", FunctionClass.Partial)]
    [InlineData("generate_series", FunctionClass.Partial)]
    [InlineData("sum", FunctionClass.Partial)]
    [InlineData("random", FunctionClass.Partial)]
    [InlineData("age", FunctionClass.Partial)]
    [InlineData("count", FunctionClass.Counting)]
    [InlineData("row_number", FunctionClass.Counting)]
    [InlineData("now", FunctionClass.Environment)]
    [InlineData("current_user", FunctionClass.Environment)]
    [InlineData("nextval", FunctionClass.Observable)]
    [InlineData("pg_sleep", FunctionClass.Observable)]
    [InlineData("pg_try_advisory_xact_lock", FunctionClass.Observable)]
    [InlineData("query_to_xml", FunctionClass.Forbidden)]
    [InlineData("database_to_xml_and_xmlschema", FunctionClass.Forbidden)]
    [InlineData("ts_stat", FunctionClass.Forbidden)]
    [InlineData("pg_read_binary_file", FunctionClass.Forbidden)]
    [InlineData("lo_get", FunctionClass.Forbidden)]
    [InlineData("set_config", FunctionClass.Forbidden)]
    [InlineData("pg_notify", FunctionClass.Forbidden)]
    [InlineData("pg_get_viewdef", FunctionClass.Forbidden)]
    [InlineData("col_description", FunctionClass.Forbidden)]
    [InlineData("pg_mcv_list_items", FunctionClass.Forbidden)]
    [InlineData("pg_stat_get_activity", FunctionClass.Forbidden)]
    [InlineData("dblink", FunctionClass.Forbidden)]
    [InlineData("crosstab", FunctionClass.Forbidden)]
    public void Functions_have_a_reviewed_class(string name, FunctionClass type) => Assert.Equal(type, Read.Dialect().FindFunction(name)?.Class);

    [Fact]
    public void Nothing_that_writes_or_reads_sideways_counts_as_computation()
    {
        string[] words = ["_to_xml", "lo_", "pg_read", "pg_ls_", "pg_reload", "pg_terminate", "pg_cancel", "binary_upgrade", "pg_replication_origin", "pg_logical", "pg_stat_reset", "dblink"];

        var harmless = Rows("functions.tsv")
            .Select(r => r[0])
            .Where(n => words.Any(w => n.StartsWith(w, StringComparison.Ordinal)) || n.Contains("_to_xml", StringComparison.Ordinal))
            .Where(n => Read.Dialect().FindFunction(n) is { Class: not FunctionClass.Forbidden });

        Assert.Empty(harmless.Except(["pg_replication_origin_oid"]));
    }

    [Fact]
    public void Functions_are_those_of_the_servers_version()
    {
        Assert.Null(Read.Dialect(15).FindFunction("any_value"));
        Assert.NotNull(Read.Dialect(16).FindFunction("any_value"));
        Assert.NotNull(Read.Dialect(13).FindFunction("upper"));
        Assert.Null(Read.Dialect().FindFunction("no_such_function"));
    }

    [Fact]
    public void Shapes_of_functions_are_known()
    {
        var dialect = Read.Dialect();

        Assert.Equal(["key", "value"], dialect.FindFunction("jsonb_each")?.ResultColumns);
        Assert.Equal(["value"], dialect.FindFunction("jsonb_array_elements")?.ResultColumns);
        Assert.True(dialect.FindFunction("generate_series") is { SetReturning: true, ResultColumns.Count: 0 });
        Assert.True(dialect.FindFunction("sum") is { Aggregate: true, Window: false });
        Assert.True(dialect.FindFunction("lag") is { Window: true });
    }

    [Theory]
    [InlineData("pg_catalog", "pg_class", SystemRelationClass.Definitions)]
    [InlineData("pg_catalog", "pg_enum", SystemRelationClass.Names)]
    [InlineData("pg_catalog", "pg_stats", SystemRelationClass.Data)]
    [InlineData("pg_catalog", "pg_statistic", SystemRelationClass.Data)]
    [InlineData("pg_catalog", "pg_authid", SystemRelationClass.Data)]
    [InlineData("pg_catalog", "pg_stat_activity", SystemRelationClass.Data)]
    [InlineData("pg_catalog", "pg_largeobject", SystemRelationClass.Data)]
    [InlineData("pg_catalog", "pg_of_a_later_server", SystemRelationClass.Data)]
    [InlineData("pg_toast", "pg_toast_1234", SystemRelationClass.Data)]
    [InlineData("information_schema", "columns", SystemRelationClass.Definitions)]
    [InlineData("information_schema", "tables", SystemRelationClass.Names)]
    public void Catalogs_show_names_definitions_or_data(string schema, string name, SystemRelationClass type) =>
        Assert.Equal(type, Read.Dialect().ClassOf(new Relation(schema, name, RelationKind.SystemView, [])));

    [Theory]
    [InlineData("pg_proc", "proname", SystemRelationClass.Names)]
    [InlineData("pg_proc", "prosrc", SystemRelationClass.Definitions)]
    [InlineData("pg_attribute", "attname", SystemRelationClass.Names)]
    [InlineData("pg_attribute", "attmissingval", SystemRelationClass.Definitions)]
    [InlineData("pg_constraint", "conbin", SystemRelationClass.Definitions)]
    [InlineData("pg_indexes", "indexdef", SystemRelationClass.Definitions)]
    [InlineData("pg_stat_activity", "query", SystemRelationClass.Data)]
    public void Single_columns_of_catalogs_have_a_class(string relation, string column, SystemRelationClass type)
    {
        var read = new Column(column, 1, "text", TypeClass.Text, true);

        Assert.Equal(type, Read.Dialect().ClassOf(new Relation("pg_catalog", relation, RelationKind.SystemTable, [read]), read));
    }

    [Fact]
    public void A_relation_of_the_users_has_no_class() =>
        Assert.Null(Read.Dialect().ClassOf(new Relation("public", "pg_class", RelationKind.Table, [])));

    [Fact]
    public void Names_are_found_in_the_servers_schema_first_and_then_along_the_path()
    {
        var catalog = Catalog(("pg_catalog", "pg_class"), ("public", "pg_class"), ("public", "t"), ("app", "t"), ("app", "u"));

        Assert.Equal("pg_catalog", Resolve(catalog, "pg_class")?.Schema);
        Assert.Equal("app", Resolve(catalog, "t")?.Schema);
        Assert.Equal("public", Resolve(catalog, "public", "t")?.Schema);
        Assert.Equal("app", Resolve(catalog, "company", "app", "u")?.Schema);
        Assert.Null(Resolve(catalog, "elsewhere", "app", "u"));
        Assert.Null(Resolve(catalog, "U"));
        Assert.Null(Resolve(catalog, "pg_temp", "t"));
    }

    private static IEnumerable<string[]> Rows(string file) => DbPortal.Sql.Dialects.PostgreSql.Embedded.Rows(file);

    private static Relation? Resolve(CatalogSnapshot catalog, params string[] parts) =>
        Read.Dialect().Resolve(new ObjectName(parts.Select(p => new Identifier(p, false, default)).ToList(), default), catalog, ["pg_temp", "app", "public"]);

    private static CatalogSnapshot Catalog(params (string Schema, string Name)[] relations) => new(
        "company",
        new ServerVersion(EngineKind.PostgreSql, 180000, ""),
        StringComparer.Ordinal,
        ["app", "public"],
        [],
        relations.Select(r => new Relation(r.Schema, r.Name, RelationKind.Table, [])).ToList(),
        [],
        []);
}
