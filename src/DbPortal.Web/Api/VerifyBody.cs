namespace DbPortal.Web.Api;

/// <summary>A verification to be run.</summary>
internal sealed record VerifyBody
{
    /// <summary>In whose place: <c>user:EMAIL</c> or <c>serviceAccount:NAME</c>.</summary>
    public string? As { get; init; }
}
