using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Masking.Verification;
using DbPortal.Gateway.Masking.Verification.Report;

namespace DbPortal.Web.Tests.Pages.Masking;

/// <summary>Reports as a verification would write them.</summary>
internal static class Reports
{
    public static VerificationReport Held { get; } = new()
    {
        Id = "audit-1",
        Verdict = ReportVerdict.Held,
        Workspace = "Acme",
        PortalVersion = "1.2.3",
        Instance = "shop-pg",
        Database = "shop",
        Engine = "postgresql",
        ServerVersion = "PostgreSQL 18.4",
        ProvingGround = "dbportal_verify_2605010000_a1b2c3",
        Person = "user:ann@acme.test",
        OrderedBy = "user:sec@acme.test",
        StartedUtc = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
        EndedUtc = new DateTime(2026, 5, 1, 0, 2, 0, DateTimeKind.Utc),
        Permissions = ["query.read"],
        UnmaskTakenAway = true,
        SuiteDigest = "abcd",
        Levels = [UseLevel.Select, UseLevel.Any],
        Control = new(20, 18),
        Counts = [new(UseLevel.Select, "direct", 1, 0, 7, 0), new(UseLevel.Select, "join", 3, 1, 0, 0), new(UseLevel.Any, "direct", 0, 0, 8, 0)],
        NotForThisServer = 4,
        Benign = new(10, 9, [new("b-1", "show", "SHOW | x", "0 rows instead of 1")]),
        Leaks = [],
        Attacks = [new("a-1", "direct", UseLevel.Select, AttackAnswer.Masked, ["audit-2"])],
    };

    public static VerificationReport Leaked { get; } = Held with
    {
        Verdict = ReportVerdict.Leaked,
        Counts = [new(UseLevel.Select, "direct", 0, 0, 7, 1)],
        Leaks = [new("a-7", "direct", UseLevel.Select, ["SELECT '```' <b>", "SELECT 2"], ["raw: cnry"], ["audit-7"])],
    };
}
