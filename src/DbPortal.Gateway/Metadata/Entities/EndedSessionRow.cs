namespace DbPortal.Gateway.Metadata.Entities;

/// <summary>A sign-in that was ended before its cookie's time.</summary>
internal sealed class EndedSessionRow
{
    /// <summary>Of the cookie; of no use without the keys that seal it.</summary>
    public required string Session { get; init; }

    /// <summary>After this no copy of the cookie is good any more, and the row is removed.</summary>
    public DateTime UntilUtc { get; init; }
}
