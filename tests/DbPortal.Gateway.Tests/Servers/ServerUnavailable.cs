namespace DbPortal.Gateway.Tests.Servers;

/// <summary>Why a slot has no server, and whether leaving it out was asked for.</summary>
internal sealed record ServerUnavailable(string Reason, bool Intended);
