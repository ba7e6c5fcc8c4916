using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>All that a verification saw.</summary>
internal sealed record VerificationFindings(
    ServerVersion Server,
    int ControlAsked,
    int ControlLeaked,
    IReadOnlyList<AttackFinding> Attacks,
    int NotForThisServer,
    IReadOnlyList<(BenignCase Query, string? Difference)> Benign);
