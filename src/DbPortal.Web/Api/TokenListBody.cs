namespace DbPortal.Web.Api;

/// <summary>One's personal tokens, newest first.</summary>
internal sealed record TokenListBody(IReadOnlyList<TokenBody> Tokens);
