using static DbPortal.Gateway.Access.Permissions;

namespace DbPortal.Gateway.Access;

/// <summary>The roles every workspace has. A manifest may bind them but not redefine them.</summary>
public static class BuiltInRoles
{
    public const string WorkspaceAdmin = "workspace-admin";
    public const string WorkspaceDba = "workspace-dba";
    public const string SecurityAdmin = "security-admin";
    public const string Auditor = "auditor";
    public const string ProjectOwner = "project-owner";
    public const string ProjectDeveloper = "project-developer";
    public const string SqlEditorUser = "sql-editor-user";
    public const string SqlEditorReader = "sql-editor-reader";
    public const string ProjectViewer = "project-viewer";

    /// <summary>
    /// All of them. Only <see cref="WorkspaceAdmin"/> sees masked values: administering databases, security or a project does not need the data.
    /// </summary>
    public static readonly IReadOnlyList<RoleEntry> All =
    [
        Role(WorkspaceAdmin, "Workspace admin", [.. Permissions.All]),
        Role(WorkspaceDba, "Workspace DBA", CatalogView, QueryRead, QueryWrite, QueryDdl, QueryAdmin, DataExport, WorksheetShare, RequestCreate,
            RequestApprove, ChangeCreate, ChangeRollout, InstanceManage),
        Role(SecurityAdmin, "Security admin", CatalogView, RequestApprove, AuditRead, HistoryReadAll, AccessManage, MaskingManage),
        Role(Auditor, "Auditor", CatalogView, AuditRead, HistoryReadAll),
        Role(ProjectOwner, "Project owner", CatalogView, QueryRead, QueryWrite, QueryDdl, DataExport, WorksheetShare, RequestCreate, RequestApprove,
            ChangeCreate, ChangeRollout, ProjectManage),
        Role(ProjectDeveloper, "Project developer", CatalogView, QueryRead, QueryWrite, DataExport, WorksheetShare, RequestCreate, ChangeCreate),
        Role(SqlEditorUser, "SQL editor user", CatalogView, QueryRead, QueryWrite, DataExport, WorksheetShare, RequestCreate),
        Role(SqlEditorReader, "SQL editor reader", CatalogView, QueryRead, WorksheetShare, RequestCreate),
        Role(ProjectViewer, "Project viewer", CatalogView, RequestCreate),
    ];

    private static RoleEntry Role(string name, string title, params string[] permissions) =>
        new(name, title, permissions.ToHashSet(StringComparer.Ordinal), BuiltIn: true);
}
