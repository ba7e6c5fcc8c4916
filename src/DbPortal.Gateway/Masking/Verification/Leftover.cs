namespace DbPortal.Gateway.Masking.Verification;

/// <summary>A proving ground that is on a server although no verification of this process uses it, and when it was made, to the minute.</summary>
public sealed record Leftover(string Name, DateTime MadeUtc);
