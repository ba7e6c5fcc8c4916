using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>
/// What the login holds by the server's own words. <paramref name="Powers"/>: memberships, ownership and global rights, none of which it should have.
/// <paramref name="Routines"/>: those it may call that run with the rights of somebody else. <paramref name="Whole"/>: relations that it may read whatever columns
/// the server lists of them.
/// </summary>
internal sealed record NetHoldings(IReadOnlySet<ColumnName> Readable, IReadOnlySet<RelationName> Whole, IReadOnlyList<string> Powers, IReadOnlyList<string> Routines);
