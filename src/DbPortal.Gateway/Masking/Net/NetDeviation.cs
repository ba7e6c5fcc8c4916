namespace DbPortal.Gateway.Masking.Net;

/// <summary>One difference between what the login of a net holds and what it should hold; <paramref name="What"/> is a column, a routine or a right.</summary>
public sealed record NetDeviation(NetDeviationKind Kind, string Database, string What)
{
    /// <summary>Through it somebody could learn something masked, were the analysis mistaken.</summary>
    public bool IsHole => Kind is NetDeviationKind.Readable or NetDeviationKind.Routine or NetDeviationKind.Power;
}
