namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>How the attacks of a category ended at a level of use; the four add up to all of them.</summary>
public sealed record ReportCount(UseLevel Level, string Category, int Refused, int Failed, int Masked, int Leaked)
{
    /// <summary>How many there were.</summary>
    public int Attacks => Refused + Failed + Masked + Leaked;
}
