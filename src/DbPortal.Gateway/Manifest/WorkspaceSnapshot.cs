using DbPortal.Gateway.Access;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Manifest;

/// <summary>
/// The whole configuration at one moment: what the manifest and the pages have put into the store. Immutable; a decision is made against one of them.
/// <paramref name="Roles"/> holds the built-in ones too.
/// </summary>
public sealed record WorkspaceSnapshot(
    long Version,
    string Name,
    string DefaultLanguage,
    IReadOnlyList<EnvironmentEntry> Environments,
    IReadOnlyList<InstanceEntry> Instances,
    IReadOnlyList<ProjectEntry> Projects,
    IReadOnlyList<UserEntry> Users,
    IReadOnlyList<ServiceAccountEntry> ServiceAccounts,
    IReadOnlyList<GroupEntry> Groups,
    IReadOnlyList<RoleEntry> Roles,
    IReadOnlyList<BindingEntry> Bindings,
    IReadOnlyList<SemanticTypeEntry> SemanticTypes,
    IReadOnlyList<MaskingRuleEntry> MaskingRules)
{
    /// <summary>New columns of tables with masked columns are shown before anybody has looked at them; otherwise they are masked until then.</summary>
    public bool ShowNewColumns { get; init; }

    /// <summary>When trying values on masked columns counts as probing; null: as the host has it.</summary>
    public ProbeLimits? Probing { get; init; }
}
