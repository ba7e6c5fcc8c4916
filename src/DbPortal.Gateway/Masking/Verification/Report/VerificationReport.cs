namespace DbPortal.Gateway.Masking.Verification.Report;

/// <summary>What a verification found: all that a reader who was not there needs to judge it. Holds no data but the made-up secrets of the run.</summary>
public sealed record VerificationReport
{
    /// <summary>What kind of document this is.</summary>
    public string Format { get; init; } = "dbportal/masking-verification/v1";

    /// <summary>The audit entry of the verification.</summary>
    public required string Id { get; init; }

    public required ReportVerdict Verdict { get; init; }

    /// <summary>Why it is inconclusive; null else.</summary>
    public string? Why { get; init; }

    public required string Workspace { get; init; }
    public required string PortalVersion { get; init; }
    public required string Instance { get; init; }

    /// <summary>The database beside which it ran, and whose rights the person carried over.</summary>
    public required string Database { get; init; }

    public required string Engine { get; init; }

    /// <summary>The server's own words.</summary>
    public required string ServerVersion { get; init; }

    /// <summary>The throw-away databases' name.</summary>
    public required string ProvingGround { get; init; }

    /// <summary>In whose place the attacks ran.</summary>
    public required string Person { get; init; }

    public required string OrderedBy { get; init; }
    public required DateTime StartedUtc { get; init; }
    public required DateTime EndedUtc { get; init; }

    /// <summary>What the person might do on the proving ground.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>The person may see some masked columns beside the proving ground; on it nobody could.</summary>
    public required bool UnmaskTakenAway { get; init; }

    /// <summary>SHA-256 of the attacks, queries and data set: equal for equal suites.</summary>
    public required string SuiteDigest { get; init; }

    /// <summary>The levels of use that were tried.</summary>
    public required IReadOnlyList<UseLevel> Levels { get; init; }

    public required ReportControl Control { get; init; }
    public required IReadOnlyList<ReportCount> Counts { get; init; }

    /// <summary>Attacks of the suite that are for other makes or versions of server.</summary>
    public required int NotForThisServer { get; init; }

    public required ReportBenign Benign { get; init; }
    public required IReadOnlyList<ReportLeak> Leaks { get; init; }
    public required IReadOnlyList<ReportAttack> Attacks { get; init; }
}
