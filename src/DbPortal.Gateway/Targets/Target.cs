using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects;

namespace DbPortal.Gateway.Targets;

/// <summary>One database that can be asked, with what is needed to understand and reach it. The catalog is the state it is decided against.</summary>
internal sealed record Target(
    InstanceEntry Instance,
    DatabaseEntry Database,
    EnvironmentEntry Environment,
    IReadOnlyList<string> Projects,
    IConnector Connector,
    SqlDialect Dialect,
    CatalogSnapshot Catalog)
{
    /// <summary>The address of the whole database.</summary>
    public ResourceAddress Address => new(Instance.Name, Environment.Name, Projects, Database.Name);

    /// <summary>
    /// The address of a relation. Where the engine's schemas are databases (MySQL), the name decides which database it is, not the session's;
    /// projects of the session's database do not extend to it.
    /// </summary>
    public ResourceAddress AddressOf(RelationName relation) =>
        SchemasAreDatabases
            ? Address with { Database = relation.Schema, Schema = relation.Schema, Table = relation.Name, Projects = ProjectsOf(relation.Schema) }
            : Address with { Schema = relation.Schema, Table = relation.Name };

    /// <summary>The address of a column.</summary>
    public ResourceAddress AddressOf(ColumnName column) => AddressOf(column.Relation) with { Column = column.Column };

    /// <summary>Projects of any database of this instance.</summary>
    public required Func<string, IReadOnlyList<string>> ProjectsOf { get; init; }

    /// <inheritdoc cref="EngineKinds.SchemasAreDatabases"/>
    public bool SchemasAreDatabases => Instance.Engine.SchemasAreDatabases();

    /// <summary>Whether the portal serves the database a relation is in; others on the same server are out of bounds.</summary>
    public bool Serves(RelationName relation) =>
        !SchemasAreDatabases || Instance.AllDatabases || Catalog.Names.Equals(relation.Schema, Database.Name)
        || Instance.Databases.Any(d => Catalog.Names.Equals(d.Name, relation.Schema));
}
