using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>Somebody at an instance: who asks, where, and which copy of the data answers.</summary>
internal sealed record FuzzPlace(string Instance, Principal Person, FuzzCopy Copy);
