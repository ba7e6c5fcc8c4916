using DbPortal.Gateway.Access;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>Somebody wants the attack suite run in the place of <paramref name="As"/>, beside a database and with that person's rights there.</summary>
public sealed record VerificationOrder(Principal By, Member As, string Instance, string Database);
