namespace DbPortal.Gateway.Tests.Servers;

/// <summary>A slot's server, or why there is none: exactly one is set.</summary>
internal sealed record ServerLookup(TestServer? Server, ServerUnavailable? Unavailable);
