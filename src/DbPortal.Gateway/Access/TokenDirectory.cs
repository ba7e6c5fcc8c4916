using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Metadata;
using DbPortal.Gateway.Metadata.Entities;
using Microsoft.EntityFrameworkCore;

namespace DbPortal.Gateway.Access;

/// <summary>Tokens of programs: those of service accounts and the personal ones of people. Only their SHA-256 is kept.</summary>
public sealed class TokenDirectory
{
    /// <summary>The longest name.</summary>
    public const int MaxName = 100;

    /// <summary>Most tokens of a person at once.</summary>
    public const int MaxTokens = 50;

    private const string Prefix = "dbp_";
    private const int HintLength = 8;
    private const int MaxLength = 1024;
    private readonly IDbContextFactory<MetadataContext> _contexts;
    private readonly IWorkspaceSource _workspace;
    private readonly TokenUses _uses;
    private readonly AuditTrail _audit;
    private readonly TimeProvider _time;

    /// <summary>The longest life of a personal token: none outlives the reason it was made for by years.</summary>
    public static readonly TimeSpan MaxLifetime = TimeSpan.FromDays(366);

    internal TokenDirectory(IDbContextFactory<MetadataContext> contexts, IWorkspaceSource workspace, TokenUses uses, AuditTrail audit, TimeProvider time)
    {
        _contexts = contexts;
        _workspace = workspace;
        _uses = uses;
        _audit = audit;
        _time = time;
    }

    /// <summary>Whose token this is; null when it is unknown, expired, revoked, or its owner is disabled.</summary>
    public async Task<TokenOwner?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length is 0 or > MaxLength)
            return null;
        var hash = HashOf(token);
        var owner = FindServiceAccount(hash) ?? await FindPersonAsync(Convert.ToHexString(hash), cancellationToken);
        if (owner is not null)
            _uses.Note(Convert.ToHexString(hash));
        return owner;
    }

    /// <summary>
    /// Makes a token for the person, audited; null when they have <see cref="MaxTokens"/>. <paramref name="through"/>: the token that asked for it. An expiry
    /// in the past or beyond <see cref="MaxLifetime"/> and a name that is empty or longer than <see cref="MaxName"/> are argument errors.
    /// </summary>
    public async Task<IssuedToken?> CreateAsync(Principal principal, string name, DateTime expiresUtc, string? through, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        Check(principal, name, expiresUtc, now.UtcDateTime);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        if (await context.PersonalTokens.CountAsync(row => row.Owner == principal.Name, cancellationToken) >= MaxTokens)
            return null;
        var plain = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var row = new PersonalTokenRow
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Owner = principal.Name,
            Name = name.Trim(),
            TokenHash = Convert.ToHexString(HashOf(plain)),
            Hint = plain[..HintLength],
            CreatedUtc = now.UtcDateTime,
            ExpiresUtc = expiresUtc.AddTicks(-(expiresUtc.Ticks % TimeSpan.TicksPerSecond)), // the stores keep different fractions
        };
        await _audit.RecordAsync(Event(principal, AuditActions.TokenCreate, row, through), cancellationToken);
        context.PersonalTokens.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        return new IssuedToken(ToToken(row, null), plain);
    }

    /// <summary>The person's tokens, newest first.</summary>
    public async Task<IReadOnlyList<PersonalToken>> ListAsync(Principal principal, CancellationToken cancellationToken)
    {
        await _uses.TryWriteAsync(cancellationToken);
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.PersonalTokens.AsNoTracking().Where(row => row.Owner == principal.Name).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        var hashes = rows.Select(row => row.TokenHash).ToList();
        var uses = await context.TokenUses.AsNoTracking().Where(use => hashes.Contains(use.TokenHash)).ToDictionaryAsync(use => use.TokenHash, use => use.LastUsedUtc, cancellationToken);
        return [.. rows.Select(row => ToToken(row, uses.TryGetValue(row.TokenHash, out var used) ? used : null))];
    }

    /// <summary>Ends one of the person's tokens at once, audited; false when there is none.</summary>
    public async Task<bool> RevokeAsync(Principal principal, string id, string? through, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        if (await context.PersonalTokens.SingleOrDefaultAsync(row => row.Id == id && row.Owner == principal.Name, cancellationToken) is not { } row)
            return false;
        await _audit.RecordAsync(Event(principal, AuditActions.TokenRevoke, row, through), cancellationToken);
        await context.PersonalTokens.Where(other => other.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
        await context.TokenUses.Where(use => use.TokenHash == row.TokenHash).ExecuteDeleteAsync(cancellationToken);
        return true;
    }

    private TokenOwner? FindServiceAccount(byte[] hash) =>
        _workspace.Current.ServiceAccounts.FirstOrDefault(account => IsSame(account.TokenHash, hash)) is { Disabled: false } account
            ? new(new(MemberKind.ServiceAccount, account.Name), null, null)
            : null;

    private async Task<TokenOwner?> FindPersonAsync(string hash, CancellationToken cancellationToken)
    {
        await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.PersonalTokens.AsNoTracking().SingleOrDefaultAsync(token => token.TokenHash == hash, cancellationToken);
        if (row is null || row.ExpiresUtc <= _time.GetUtcNow().UtcDateTime || !Member.TryParse(row.Owner, out var owner))
            return null;
        return _workspace.Current.Users.FirstOrDefault(user => user.Email == owner.Name) is { Disabled: false } ? new(owner, row.Id, row.ExpiresUtc) : null;
    }

    private static AuditEvent Event(Principal principal, string action, PersonalTokenRow row, string? through)
    {
        var details = new Dictionary<string, string> { ["name"] = row.Name };
        if (row.ExpiresUtc is { } expires)
            details["expires"] = expires.ToString("o", CultureInfo.InvariantCulture);
        if (through is not null)
            details["through"] = $"token:{through}";
        return new AuditEvent(principal.Name, principal.Source, action) { Resources = [$"token:{row.Id}"], Details = details };
    }

    private static void Check(Principal principal, string name, DateTime expiresUtc, DateTime now)
    {
        if (principal.Id.Kind != MemberKind.User)
            throw new ArgumentException("Only people have personal tokens.", nameof(principal));
        if (name.Trim().Length is 0 or > MaxName)
            throw new ArgumentException($"A token's name has 1 to {MaxName} characters.", nameof(name));
        if (expiresUtc <= now || expiresUtc > now + MaxLifetime)
            throw new ArgumentException($"A token must expire in the future, within {MaxLifetime.Days} days.", nameof(expiresUtc));
    }

    private static PersonalToken ToToken(PersonalTokenRow row, DateTime? used) => new(row.Id, row.Name, row.Hint, row.CreatedUtc, row.ExpiresUtc, used);

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static bool IsSame(string stored, byte[] hash) =>
        stored.Length == hash.Length * 2 && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(stored), hash);
}
