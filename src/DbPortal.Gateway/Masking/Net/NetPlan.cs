using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>What the login of an engine net shall hold in one database, by the rules and the catalog as they are; nobody's right to unmask counts.</summary>
internal sealed record NetPlan(string Login, bool Writes, string Database, IReadOnlyList<NetRelation> Relations)
{
    /// <summary>The tables and views that are represented by a view of their open columns.</summary>
    public IEnumerable<(NetRelation Relation, RelationName View)> Views => Relations.Where(r => r.View is not null).Select(r => (r, r.View ?? default));

    /// <summary>Every column it may read.</summary>
    public IEnumerable<ColumnName> Open => Columns(r => r.LeftOut is null ? r.Open : []);

    /// <summary>The columns that the views for closed tables show, whether or not the views are there.</summary>
    public IEnumerable<ColumnName> Shown => Views.SelectMany(v => v.Relation.Open.Select(c => new ColumnName(v.View.Schema, v.View.Name, c)));

    /// <summary>Every column it must not read.</summary>
    public IEnumerable<ColumnName> Closed => Columns(r => r.LeftOut is null ? r.Closed : [.. r.Open, .. r.Closed]);

    private IEnumerable<ColumnName> Columns(Func<NetRelation, IReadOnlyList<string>> of) =>
        Relations.SelectMany(r => of(r).Select(c => new ColumnName(r.Name.Schema, r.Name.Name, c)));
}
