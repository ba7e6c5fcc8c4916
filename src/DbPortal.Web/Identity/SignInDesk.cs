using DbPortal.Gateway.Access;
using DbPortal.Gateway.Audit;
using DbPortal.Gateway.Manifest;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace DbPortal.Web.Identity;

/// <summary>Signs people in with a local password, or in the demo by choice; every try is audited before the session begins.</summary>
internal sealed class SignInDesk(IWorkspaceSource workspace, AuditTrail audit, IPasswordHasher<UserEntry> hasher, SignInThrottle throttle, DemoMode demo, LiveSessions sessions, PreferenceStore preferences)
{
    /// <summary>Verifies the password, audits, and starts the session.</summary>
    public async Task<SignInOutcome> SignInAsync(HttpContext context, string email, string password)
    {
        email = email.Trim().ToLowerInvariant();
        if (throttle.IsLocked(email))
            return await RefuseAsync(context, email, SignInOutcome.Locked);
        var user = workspace.Current.Users.FirstOrDefault(u => string.Equals(u.Email, email, StringComparison.OrdinalIgnoreCase));
        if (!Verify(user, password))
        {
            throttle.Failed(email);
            return await RefuseAsync(context, email, SignInOutcome.WrongCredentials);
        }
        throttle.Succeeded(email);
        return await StartAsync(context, user!); // Verify is false for null
    }

    /// <summary>Becomes one of the demo's people.</summary>
    public async Task<SignInOutcome> SignInAsDemoPersonAsync(HttpContext context, string email)
    {
        var person = demo.Active ? demo.People.FirstOrDefault(p => p.Email == email) : null;
        var user = person is null ? null : workspace.Current.Users.FirstOrDefault(u => u.Email == person.Email && !u.Disabled);
        return user is null ? SignInOutcome.WrongCredentials : await StartAsync(context, user);
    }

    /// <summary>Ends the session, in every tab and for every copy of its cookie.</summary>
    public async Task SignOutAsync(HttpContext context)
    {
        await sessions.EndAsync(context.User);
        if (PrincipalClaims.Read(context.User, context.Connection.RemoteIpAddress) is { } principal)
            await audit.RecordAsync(new AuditEvent(principal.Name, principal.Source, AuditActions.SignOut), CancellationToken.None);
        await context.SignOutAsync();
    }

    /// <summary>A session that was ended, or whose account is gone or disabled, is over with its next request.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var current = services.GetRequiredService<IWorkspaceSource>().Current;
        var sessions = services.GetRequiredService<LiveSessions>();
        if (context.Principal is { } claims && sessions.IsLive(claims) && PrincipalClaims.Read(claims, null) is { } principal && IsActive(current, principal.Id))
            return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync();
    }

    /// <summary>The account exists and is not disabled.</summary>
    public static bool IsActive(WorkspaceSnapshot snapshot, Member member) => member.Kind switch
    {
        MemberKind.User => snapshot.Users.Any(u => !u.Disabled && string.Equals(u.Email, member.Name, StringComparison.OrdinalIgnoreCase)),
        MemberKind.ServiceAccount => snapshot.ServiceAccounts.Any(a => !a.Disabled && a.Name == member.Name),
        MemberKind.None or MemberKind.Group or MemberKind.AllUsers => false,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Takes as long for an unknown account as for a wrong password.</summary>
    private bool Verify(UserEntry? user, string password)
    {
        var known = user is { Disabled: false, PasswordHash.Length: > 0 };
        var subject = user ?? new UserEntry("nobody", "nobody", null, true);
        var hash = known ? user!.PasswordHash! : UnusableHash; // both present: known
        return hasher.VerifyHashedPassword(subject, hash, password) != PasswordVerificationResult.Failed && known;
    }

    private async Task<SignInOutcome> StartAsync(HttpContext context, UserEntry user)
    {
        var member = new Member(MemberKind.User, user.Email.ToLowerInvariant());
        try
        {
            await audit.RecordAsync(new AuditEvent(member.ToString(), context.Connection.RemoteIpAddress, AuditActions.SignIn), context.RequestAborted);
        }
        catch (AuditUnavailableException)
        {
            return SignInOutcome.Unavailable;
        }
        await context.SignInAsync(PrincipalClaims.WriteSession(member, user.Name, CookieAuthenticationDefaults.AuthenticationScheme), new AuthenticationProperties { IsPersistent = true });
        PreferenceCookies.Write(context, await preferences.ReadAsync(member, context.RequestAborted));
        return SignInOutcome.Done;
    }

    private async Task<SignInOutcome> RefuseAsync(HttpContext context, string email, SignInOutcome result)
    {
        try
        {
            var actor = new Member(MemberKind.User, email.Length > 254 ? email[..254] : email).ToString();
            await audit.RecordAsync(new AuditEvent(actor, context.Connection.RemoteIpAddress, AuditActions.SignInFailed) { Decision = AuditDecision.Deny }, context.RequestAborted);
            return result;
        }
        catch (AuditUnavailableException)
        {
            return SignInOutcome.Unavailable;
        }
    }

    /// <summary>A hash of nothing anybody knows, in the hasher's own format.</summary>
    private static readonly string UnusableHash =
        new PasswordHasher<string>().HashPassword("nobody", Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32)));
}
