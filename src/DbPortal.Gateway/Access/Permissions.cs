namespace DbPortal.Gateway.Access;

/// <summary>The permissions there are. Names are part of the outside contract.</summary>
public static class Permissions
{
    public const string CatalogView = "catalog.view";
    public const string QueryRead = "query.read";
    public const string QueryWrite = "query.write";
    public const string QueryDdl = "query.ddl";
    public const string QueryAdmin = "query.admin";
    public const string DataExport = "data.export";
    public const string DataUnmask = "data.unmask";
    public const string WorksheetShare = "worksheet.share";
    public const string RequestCreate = "request.create";
    public const string RequestApprove = "request.approve";
    public const string ChangeCreate = "change.create";
    public const string ChangeRollout = "change.rollout";
    public const string AuditRead = "audit.read";
    public const string HistoryReadAll = "history.readAll";
    public const string AccessManage = "access.manage";
    public const string MaskingManage = "masking.manage";
    public const string InstanceManage = "instance.manage";
    public const string ProjectManage = "project.manage";
    public const string WorkspaceManage = "workspace.manage";

    /// <summary>All of them, in the order people read them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        CatalogView, QueryRead, QueryWrite, QueryDdl, QueryAdmin, DataExport, DataUnmask, WorksheetShare, RequestCreate, RequestApprove,
        ChangeCreate, ChangeRollout, AuditRead, HistoryReadAll, AccessManage, MaskingManage, InstanceManage, ProjectManage, WorkspaceManage,
    ];
}
