using DbPortal.Gateway.Access;

namespace DbPortal.Web.Components.Layout;

/// <summary>The permissions of which any one lets a person see the configuration.</summary>
internal static class SettingsDoors
{
    private static readonly HashSet<string> s_keys = new(StringComparer.Ordinal)
    {
        Permissions.AccessManage, Permissions.MaskingManage, Permissions.InstanceManage, Permissions.ProjectManage, Permissions.WorkspaceManage,
        Permissions.AuditRead,
    };

    /// <summary>Somebody who holds these may see it.</summary>
    public static bool OpenTo(IEnumerable<string> held) => held.Any(s_keys.Contains);
}
