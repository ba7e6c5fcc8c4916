namespace DbPortal.Gateway.Access;

/// <summary>Keeps each person's preferences.</summary>
public sealed class PreferenceStore
{
    /// <summary>What the person chose.</summary>
    public Task<UserPreferences> ReadAsync(Member member, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Keeps what the person chose.</summary>
    public Task WriteAsync(Member member, UserPreferences preferences, CancellationToken cancellationToken) => throw new NotSupportedException();
}
