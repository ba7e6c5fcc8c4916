namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>What a report says as a whole.</summary>
public enum ReportVerdict
{
    /// <summary>No attack brought anything out, the same attacks did without the rules, and open queries were answered.</summary>
    Held,

    /// <summary>Something came out.</summary>
    Leaked,

    /// <summary>Nothing came out, but nothing was proven either; the report says why.</summary>
    Inconclusive,
}
