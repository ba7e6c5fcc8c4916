using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>What trying showed: closed columns that could be read, and open ones (or tables) that could not, with the server's code.</summary>
internal sealed record NetTrial(IReadOnlyList<ColumnName> Readable, IReadOnlyList<string> Unreadable, int Tried);
