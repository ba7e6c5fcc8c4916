namespace DbPortal.Gateway.Masking.Net;

/// <summary>How far the making of a login is: statements run of those to run, in one database.</summary>
public sealed record NetProgress(string Database, int Done, int Of);
