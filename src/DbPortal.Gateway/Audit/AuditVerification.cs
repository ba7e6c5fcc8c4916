namespace DbPortal.Gateway.Audit;

/// <summary>
/// What a check of the whole chain found. <paramref name="BrokenAt"/>: the first sequence number that does not fit, null when all do;
/// <paramref name="Problem"/> says what is wrong there.
/// </summary>
public sealed record AuditVerification(bool Intact, long Checked, long? BrokenAt, string? Problem);
