namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>Something that must not be. <paramref name="Kind"/> is a word; findings of one <paramref name="Mark"/> are told once.</summary>
internal sealed record Finding(string Kind, string Mark, MadeStatement Statement, string Detail)
{
    /// <summary>It shows no secret: the server refuses or answers it otherwise, or the portal holds somebody up.</summary>
    public bool IsDifference => Kind is "accepted" or "refused" or "differs" or "left behind";

    public string Tell(string server, string reduced) => $"""
        {Kind} on {server}, DBPORTAL_FUZZ_SEED={Statement.Seed}:{Statement.Index}
          {Detail}
          {reduced}
        """;
}
