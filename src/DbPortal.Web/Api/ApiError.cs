namespace DbPortal.Web.Api;

/// <summary>A kind of error: its stable code, its HTTP status, what it means, and a sentence it might come with.</summary>
public sealed record ApiError(string Code, int Status, string Meaning, string Example);
