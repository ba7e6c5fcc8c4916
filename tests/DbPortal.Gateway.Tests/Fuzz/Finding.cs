namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>Something that must not be. <paramref name="Kind"/> is a word; findings of one <paramref name="Mark"/> are told once.</summary>
internal sealed record Finding(string Kind, string Mark, MadeStatement Statement, string Detail)
{
    public string Tell(string server, string reduced) => $"""
        {Kind} on {server}, DBPORTAL_FUZZ_SEED={Statement.Seed}:{Statement.Index}
          {Detail}
          {reduced}
        """;
}
