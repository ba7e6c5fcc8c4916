namespace DbPortal.Gateway.Masking.Net;

/// <summary>A table or view that the login of a net has no right to, and why.</summary>
public sealed record NetLeftOut(string Database, string Relation, string Why);
