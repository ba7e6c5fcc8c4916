using DbPortal.Gateway.Access;

namespace DbPortal.Web.Components.Layout;

/// <summary>The permissions of which any one lets a person see the configuration.</summary>
internal static class SettingsDoors
{
    public static ReadOnlySpan<string> All => s_all;

    private static readonly string[] s_all =
    [
        Permissions.AccessManage, Permissions.MaskingManage, Permissions.InstanceManage, Permissions.ProjectManage, Permissions.WorkspaceManage,
        Permissions.AuditRead,
    ];
}
