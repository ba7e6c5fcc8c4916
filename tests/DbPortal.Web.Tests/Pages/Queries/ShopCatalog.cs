using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Web.Tests.Pages.Queries;

/// <summary>A small shop: two schemas, a view, a masked column, a name that needs quotes.</summary>
internal static class ShopCatalog
{
    public static CatalogView Make() => new(
        "shop-pg",
        "shop",
        new ServerVersion(EngineKind.PostgreSql, 170000, "PostgreSQL 17.0"),
        ["public"],
        [new("public", false, null), new("reporting", false, null)],
        [
            Table("public", "customers", RelationKind.Table, "id", "name", "email") with
            {
                RowEstimate = 61_000,
                Indexes = [new("customers_pkey", ["id"], true, true), new("customers_secret", ["name", "(email = 'ann')"], false, false)],
            },
            Table("public", "orders", RelationKind.Table, "id", "customer_id", "Total Sum") with
            {
                ForeignKeys = [new("orders_customer", ["customer_id"], new("public", "customers"), ["id"])],
            },
            Table("public", "paid_orders", RelationKind.View, "id", "name"),
            Table("reporting", "daily", RelationKind.Table, "day", "revenue"),
        ],
        new Dictionary<ColumnName, ColumnShield> { [new("public", "customers", "email")] = new("email", "email", "rule 1", UseLevel.Lookup) })
    {
        Routines =
        [
            new("public", "total_of", RoutineKind.Function, [new("cid", "integer")], "numeric", "sql"),
            new("public", "tidy", RoutineKind.Procedure, [new("days", "integer")], "", "plpgsql"),
            new("public", "overloaded", RoutineKind.Function, [], "integer", "sql"),
            new("public", "overloaded", RoutineKind.Function, [new(null, "text")], "integer", "sql"),
        ],
    };

    private static Relation Table(string schema, string name, RelationKind kind, params string[] columns) =>
        new(schema, name, kind, [.. columns.Select((column, index) => new Column(column, index + 1, "text", TypeClass.Text, true))]);
}
