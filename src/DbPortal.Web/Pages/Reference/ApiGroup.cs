namespace DbPortal.Web.Pages.Reference;

/// <summary>Operations that belong together.</summary>
internal sealed record ApiGroup(string Name, string Description, IReadOnlyList<ApiOperation> Operations);
