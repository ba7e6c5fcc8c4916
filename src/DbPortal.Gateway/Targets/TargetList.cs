namespace DbPortal.Gateway.Targets;

/// <summary>The databases somebody may see, and the instances that could not be asked which they have (name and reason).</summary>
public sealed record TargetList(IReadOnlyList<TargetSummary> Databases, IReadOnlyDictionary<string, string> Unreachable);
