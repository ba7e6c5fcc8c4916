namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>A secret that showed: in which form, and the piece that gave it away.</summary>
internal sealed record CanaryHit(string How, string Piece);
