namespace DbPortal.Gateway.Masking.Net;

/// <summary>
/// The statements that make a login hold what a plan says. <paramref name="Account"/> makes it, once a server; <paramref name="Grants"/> first take what it holds
/// and then give what it should. <see cref="Password"/> stands where the password belongs, as a whole literal.
/// </summary>
internal sealed record NetScript(IReadOnlyList<string> Account, IReadOnlyList<string> Grants)
{
    /// <summary>What stands for the password.</summary>
    public const string Password = "'<the password that the manifest refers to>'";
}
