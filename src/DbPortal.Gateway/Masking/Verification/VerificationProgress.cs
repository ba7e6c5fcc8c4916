namespace DbPortal.Gateway.Masking.Verification;

/// <summary>How far a verification is: <paramref name="Done"/> of <paramref name="Of"/> in this phase (at this level of use), and leaks found so far.</summary>
public sealed record VerificationProgress(VerificationPhase Phase, UseLevel? Level, int Done, int Of, int Leaks);
