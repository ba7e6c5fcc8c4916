using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Access;

/// <summary>Keeps each person's preferences.</summary>
public sealed class PreferenceStore
{
    private readonly IDbContextFactory<MetadataContext> _contexts;

    internal PreferenceStore(IDbContextFactory<MetadataContext> contexts) => _contexts = contexts;

    /// <summary>What the person chose.</summary>
    public async Task<UserPreferences> ReadAsync(Member member, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var name = member.ToString();
        return await context.Preferences.AsNoTracking().SingleOrDefaultAsync(row => row.Member == name, cancellationToken) is { } row
            ? new UserPreferences(row.Language, row.Theme)
            : UserPreferences.None;
    }

    /// <summary>Keeps what the person chose; of two windows the later one counts.</summary>
    public async Task WriteAsync(Member member, UserPreferences preferences, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var name = member.ToString();
        if (await context.Preferences.SingleOrDefaultAsync(row => row.Member == name, cancellationToken) is not { } row)
            context.Preferences.Add(row = new PreferenceRow { Member = name });
        (row.Language, row.Theme) = (preferences.Language, preferences.Theme);
        await context.SaveChangesAsync(cancellationToken);
    }
}
