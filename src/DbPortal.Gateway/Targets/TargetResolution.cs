using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Targets;

/// <summary>What looking for a target gave. Closed family.</summary>
internal abstract record TargetResolution
{
    private TargetResolution() { }

    /// <summary>It is there and its catalog is known.</summary>
    public sealed record Found(Target Target) : TargetResolution;

    /// <summary>The configuration has no such instance or database.</summary>
    public sealed record Missing(string What) : TargetResolution;

    /// <summary>It is configured but cannot be reached; the message holds no secret.</summary>
    public sealed record Unreachable(ErrorCode Code, string Message) : TargetResolution;
}
