namespace DbPortal.Gateway.Manifest;

/// <summary>The kinds of configuration items: the sections of a manifest, in the order they are shown.</summary>
internal static class ItemKinds
{
    public const string Workspace = "workspace";
    public const string Environments = "environments";
    public const string Instances = "instances";
    public const string Projects = "projects";
    public const string Users = "users";
    public const string ServiceAccounts = "serviceAccounts";
    public const string Groups = "groups";
    public const string Roles = "roles";
    public const string Bindings = "bindings";
    public const string SemanticTypes = "semanticTypes";
    public const string MaskingRules = "maskingRules";
    public const string Probing = "probing";
    public const string ApprovalFlows = "approvalFlows";
    public const string Integrations = "integrations";

    public static readonly string[] All =
    [
        Workspace, Environments, Instances, Projects, Users, ServiceAccounts, Groups, Roles, Bindings, SemanticTypes, MaskingRules, Probing, ApprovalFlows, Integrations,
    ];

    /// <summary>One of a kind, as messages call it.</summary>
    public static string Singular(string kind) => kind switch
    {
        SemanticTypes => "semantic type",
        ServiceAccounts => "service account",
        MaskingRules => "masking rule",
        ApprovalFlows => "approval flow",
        Probing => "limit on tries",
        Workspace => kind,
        _ => kind[..^1],
    };
}
