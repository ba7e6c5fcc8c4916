namespace DbPortal.Web.Pages.Reference;

/// <summary>A parameter, or a member of a body or answer. <paramref name="Depth"/>: how deep it is inside others.</summary>
public sealed record ApiMember(string Name, string Type, bool Required, string Description, int Depth);
