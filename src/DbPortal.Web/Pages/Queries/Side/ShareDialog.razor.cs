using DbPortal.Gateway.Access;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Queries;
using DbPortal.Web.Components.Controls;
using Microsoft.AspNetCore.Components;

namespace DbPortal.Web.Pages.Queries.Side;

/// <summary>Whom a worksheet is shared with: people and groups by name, each to read or to edit, and everybody of a project.</summary>
public sealed partial class ShareDialog
{
    private readonly List<WorksheetShare> _shares = [];
    private Modal _dialog = default!; // set by the renderer before any handler runs
    private Worksheet? _sheet;
    private string _typed = "";
    private string _project = "";
    private string? _problem;

    /// <summary>Who acts.</summary>
    [Parameter] public Principal? Principal { get; set; }

    /// <summary>It is shared so now.</summary>
    [Parameter] public EventCallback<Worksheet?> OnShared { get; set; }

    [Inject] private WorksheetShelf Shelf { get; set; } = default!; // injected
    [Inject] private IWorkspaceSource Workspace { get; set; } = default!; // injected

    /// <summary>Everybody it can be shared with, by the name to choose them by.</summary>
    private IEnumerable<(string Name, Member Member)> Known =>
        Workspace.Current.Users.Where(user => !user.Disabled).Select(user => ($"{user.Name} ({user.Email})", new Member(MemberKind.User, user.Email)))
            .Concat(Workspace.Current.Groups.Select(group => (T["share.group", group.Name], new Member(MemberKind.Group, group.Name))))
            .Append((T["access.everybody"], Member.Everyone))
            .Where(known => known.Item2 != Principal?.Id);

    /// <summary>Opens it with what holds now.</summary>
    public void Open(Worksheet sheet)
    {
        (_sheet, _project, _typed, _problem) = (sheet, sheet.Project ?? "", "", null);
        _shares.Clear();
        _shares.AddRange(sheet.Shares);
        _dialog.Open();
        StateHasChanged();
    }

    /// <summary>A choice from the list is complete; what is typed may go on.</summary>
    private void AddIfKnown()
    {
        if (Known.Any(known => known.Name == _typed))
            Add();
    }

    private void Add()
    {
        var typed = _typed.Trim();
        if (Find(typed) is not { } member)
        {
            _problem = T["share.unknown", typed];
            return;
        }
        if (_shares.All(share => share.Member != member))
            _shares.Add(new(member, false));
        (_typed, _problem) = ("", null);
    }

    /// <summary>By name, by email or group, or as the manifest writes it.</summary>
    private Member? Find(string typed)
    {
        var found = Known.Where(known =>
            known.Name.Equals(typed, StringComparison.OrdinalIgnoreCase) || known.Member.Name.Equals(typed, StringComparison.OrdinalIgnoreCase)
            || known.Name.StartsWith($"{typed} (", StringComparison.OrdinalIgnoreCase)).Select(known => known.Member).Distinct().ToList();
        return found.Count == 1 ? found[0] : Member.TryParse(typed, out var member) ? member : null;
    }

    private void Change(WorksheetShare share, ChangeEventArgs e) => _shares[_shares.IndexOf(share)] = share with { CanEdit = (string?)e.Value == "edit" };

    private async Task SaveAsync()
    {
        if (Principal is null || _sheet is null)
            return;
        if (_typed.Trim().Length > 0)
        {
            Add(); // the Enter key submits, and is meant for what is typed
            return;
        }
        var result = await Shelf.ShareAsync(Principal, _sheet.Id, [.. _shares], _project.Length == 0 ? null : _project, CancellationToken.None);
        if (result is WorksheetResult.Saved saved)
        {
            await _dialog.CloseAsync();
            await OnShared.InvokeAsync(saved.Worksheet);
        }
        else
        {
            _problem = SheetWords.Of(result, T);
        }
    }

    private string NameOf(Member member) =>
        Known.FirstOrDefault(known => known.Member == member) is { Name: { } name } ? name : member.ToString();
}
