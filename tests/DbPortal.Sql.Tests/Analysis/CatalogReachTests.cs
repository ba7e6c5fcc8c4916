using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Tests.Analysis;

public sealed class CatalogReachTests
{
    private static readonly CatalogSnapshot Catalog = new(
        "db",
        new(EngineKind.PostgreSql, 150018, "15.18"),
        StringComparer.Ordinal,
        ["public"],
        [],
        [
            Table("parent") with { Children = [Name("left"), Name("right")] },
            Table("left") with { Parents = [Name("parent")], Children = [Name("leaf")] },
            Table("right") with { Parents = [Name("parent")] },
            Table("leaf") with { Parents = [Name("left")] },
            Table("follower") with { ForeignKeys = [new("f", ["id"], Name("leaf"), ["id"]) { Cascades = true }] },
            Table("watcher") with { ForeignKeys = [new("f", ["id"], Name("leaf"), ["id"])] },
            Table("alone"),
        ],
        [],
        []);

    [Theory]
    [InlineData("leaf", "leaf left parent right")]
    [InlineData("alone", "alone")]
    [InlineData("nobody", "")]
    public void The_same_rows_are_known_under_every_name_of_the_family(string name, string others) =>
        Assert.Equal(others, string.Join(' ', Catalog.SharingRows(Name(name)).Select(r => r.Name)));

    [Theory]
    [InlineData("parent", "parent left right leaf follower")]
    [InlineData("leaf", "leaf follower")]
    [InlineData("watcher", "watcher")]
    public void A_write_reaches_children_and_what_a_foreign_key_passes_it_on_to(string name, string others) =>
        Assert.Equal(others, string.Join(' ', Catalog.WrittenAlong(Name(name)).Select(r => r.Name)));

    private static RelationName Name(string name) => new("public", name);

    private static Relation Table(string name) => new("public", name, RelationKind.Table, [new Column("id", 1, "integer", TypeClass.Integer, false)]);
}
