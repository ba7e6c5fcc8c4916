namespace DbPortal.Gateway.Tests.Masking.Verification;

/// <summary>Somebody's own server with one database that is nobody's business, and the account that the portal has there.</summary>
internal abstract class VerifierTarget : IAsyncDisposable
{
    /// <summary>Where the manifest finds the account's password.</summary>
    protected const string PasswordVariable = "VERIFIER_TARGET_PASSWORD";

    /// <summary>The instance's entry in the manifest, one line of YAML flow style; it is called <c>lab</c>.</summary>
    public abstract string InstanceYaml { get; }

    /// <summary>The database that is there already.</summary>
    public abstract string Database { get; }

    /// <summary>Takes away what the account needs for a verification; false where there is nothing to take.</summary>
    public abstract Task<bool> ForbidAsync(CancellationToken cancellationToken);

    /// <summary>Makes what a verification that died would have left.</summary>
    public abstract Task LeaveAsync(string name, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
