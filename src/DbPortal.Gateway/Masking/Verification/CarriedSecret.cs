using DbPortal.Gateway.Masking.Verification.Suite;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>A secret that can be read in a table or view where there was none before.</summary>
internal sealed record CarriedSecret(string Where, CanaryHit Hit);
