namespace DbPortal.Gateway.Engines;

/// <summary>
/// Makes and removes proving grounds on one instance, with the portal's account. Failures are <see cref="TargetException"/> whose generic sentence says
/// what the account lacks and the statement that gives it.
/// </summary>
internal interface IProvingGrounds
{
    /// <summary>Which files of the attack suite are for this engine.</summary>
    string Family { get; }

    /// <summary>What a proving ground of this name is, whether it is there or not. No I/O.</summary>
    ProvingGround At(string name);

    /// <summary>Names of all that are on the server now, somebody's or left over.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Makes it anew from the suite's script; what a failure leaves behind is for <see cref="RemoveAsync"/>.</summary>
    Task MakeAsync(ProvingGround ground, string script, CancellationToken cancellationToken);

    /// <summary>Removes it, wholly or in the part that is there, also while sessions are in it.</summary>
    Task RemoveAsync(string name, CancellationToken cancellationToken);
}
