using DbPortal.Gateway.Access;
using DbPortal.Gateway.Metadata.Entities;

namespace DbPortal.Gateway.Queries;

/// <summary>Between stored rows and what people see.</summary>
internal static class WorksheetRows
{
    public static Worksheet ToWorksheet(WorksheetRow row, Principal principal, IReadOnlyList<string> identities) => new(
        row.Id,
        row.Name,
        ToMember(row.Owner),
        row.Text,
        new WorksheetTarget(row.Instance, row.Database, row.Schema),
        row.Version,
        row.UpdatedUtc,
        [.. row.Shares.OrderBy(share => share.Member, StringComparer.Ordinal).Select(share => new WorksheetShare(ToMember(share.Member), share.CanEdit))],
        row.Project,
        row.Owner == principal.Name || row.Shares.Any(share => share.CanEdit && identities.Contains(share.Member)));

    public static void SetTarget(WorksheetRow row, WorksheetTarget target) => (row.Instance, row.Database, row.Schema) = (target.Instance, target.Database, target.Schema);

    public static EditorTab ToTab(EditorTabRow row) => new(
        row.Id, row.Title, row.Text, new WorksheetTarget(row.Instance, row.Database, row.Schema), row.WorksheetId, row.WorksheetVersion, row.Position, row.Active, row.Version);

    public static void Set(EditorTabRow row, EditorTab tab)
    {
        (row.Title, row.Text, row.WorksheetId, row.WorksheetVersion) = (tab.Title, tab.Text, tab.WorksheetId, tab.WorksheetVersion);
        (row.Instance, row.Database, row.Schema) = (tab.Target.Instance, tab.Target.Database, tab.Target.Schema);
        (row.Position, row.Active) = (tab.Position, tab.Active);
    }

    private static Member ToMember(string text) =>
        Member.TryParse(text, out var member) ? member : throw new InvalidOperationException("A stored member cannot be read.");
}
