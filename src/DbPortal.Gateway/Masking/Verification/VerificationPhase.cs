namespace DbPortal.Gateway.Masking.Verification;

/// <summary>What a verification is at.</summary>
public enum VerificationPhase
{
    /// <summary>Making the proving ground.</summary>
    Preparing,

    /// <summary>Attacks without any masking rule: they must bring secrets out, or nothing is proven.</summary>
    Control,

    /// <summary>Attacks with masking.</summary>
    Attacks,

    /// <summary>Queries that touch nothing masked, or only as they may.</summary>
    Benign,

    /// <summary>Attacks once more over other secrets: what answers differently tells something.</summary>
    Comparison,

    /// <summary>Removing the proving ground.</summary>
    Removing,

    /// <summary>Over.</summary>
    Ended,
}
