namespace DbPortal.Gateway.Audit;

/// <summary>The names of audited actions; part of the outside contract once used.</summary>
public static class AuditActions
{
    public const string QueryRun = "query.run";
    public const string QueryAnalyze = "query.analyze";
    public const string DataExport = "data.export";
    public const string MaskingProbed = "masking.probed";
    public const string ColumnsReviewed = "masking.columnsReviewed";
    public const string RowPreview = "data.preview";
    public const string SignIn = "session.signIn";
    public const string SignInFailed = "session.signInFailed";
    public const string SignOut = "session.signOut";
    public const string ManifestApply = "manifest.apply";
    public const string TokenCreate = "token.create";
    public const string TokenRevoke = "token.revoke";
    public const string WorksheetShare = "worksheet.share";
    public const string SettingsChange = "settings.change";
    public const string StoreRecovered = "audit.recovered";
    public const string MaskingVerify = "masking.verify";
    public const string MaskingAttack = "masking.attack";
    public const string MaskingNet = "masking.net";
    public const string AuditVerify = "audit.verify";
    public const string AuditExport = "audit.export";
}
