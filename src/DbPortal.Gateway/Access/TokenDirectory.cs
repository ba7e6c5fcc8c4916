#pragma warning disable CA1822 // Fails closed until its store is in place.
namespace DbPortal.Gateway.Access;

/// <summary>Tokens of programs: those of service accounts and the personal ones of people. Only their SHA-256 is kept.</summary>
public sealed class TokenDirectory
{
    /// <summary>Whose token this is; null when it is unknown, expired, revoked, or its owner is disabled.</summary>
    public Task<Member?> FindAsync(string token, CancellationToken cancellationToken) => Task.FromResult<Member?>(null);

    /// <summary>Makes a token for the person, audited.</summary>
    public Task<IssuedToken> CreateAsync(Principal principal, string name, DateTime? expiresUtc, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>The person's tokens, newest first.</summary>
    public Task<IReadOnlyList<PersonalToken>> ListAsync(Principal principal, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Ends one of the person's tokens at once, audited; false when there is none.</summary>
    public Task<bool> RevokeAsync(Principal principal, string id, CancellationToken cancellationToken) => throw new NotSupportedException();
}
