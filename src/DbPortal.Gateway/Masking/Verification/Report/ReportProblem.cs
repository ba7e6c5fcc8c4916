namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>What is wrong with a document that says it is a signed report.</summary>
public enum ReportProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is no such document.</summary>
    Malformed,

    /// <summary>Another installation signed it, or this one under a master key it no longer has.</summary>
    OtherKey,

    /// <summary>It is not what was signed.</summary>
    Changed,
}
