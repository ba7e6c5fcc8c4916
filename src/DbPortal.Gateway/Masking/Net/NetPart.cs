using DbPortal.Gateway.Engines;

namespace DbPortal.Gateway.Masking.Net;

/// <summary>A net's plan for what one connection reaches, and the way to its login there.</summary>
internal sealed record NetPart(NetPlan Plan, INetAccounts Accounts);
