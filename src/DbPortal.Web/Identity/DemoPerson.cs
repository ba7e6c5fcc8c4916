namespace DbPortal.Web.Identity;

/// <summary>Somebody one can be in the demo; <paramref name="TitleKey"/> is the text that says what they are.</summary>
internal sealed record DemoPerson(string Email, string Name, string TitleKey);
