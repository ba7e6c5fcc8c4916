namespace DbPortal.Gateway.Masking.Net;

/// <summary>What the login of a net may read of one table or view. <paramref name="View"/>: the view that stands for it where it may not be read itself.</summary>
public sealed record NetReach(string Database, string Relation, IReadOnlyList<string> Open, IReadOnlyList<string> Closed, string? View);
