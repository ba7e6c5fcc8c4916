using System.Net;

namespace DbPortal.Gateway.Access;

/// <summary>
/// Who asks: an authenticated person or service account. Identity is always a parameter, never ambient.
/// <paramref name="Claims"/> are group values of the sign-in, <paramref name="Source"/> the client's address.
/// </summary>
public sealed record Principal(Member Id, string DisplayName, IReadOnlyList<string> Claims, IPAddress? Source)
{
    /// <summary>The written form of the identity, as audit and API show it: <c>user:ann@acme.test</c>.</summary>
    public string Name => Id.ToString();
}
