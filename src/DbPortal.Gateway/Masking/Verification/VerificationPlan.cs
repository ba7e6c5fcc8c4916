using DbPortal.Gateway.Access;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Masking.Verification.Suite;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>
/// One verification, all decided: who ordered it, in whose place it runs, beside which database, and on which proving ground.
/// <paramref name="Workspace"/> is the configuration of the moment; the person's rights are taken from it.
/// </summary>
internal sealed record VerificationPlan(
    string Id,
    Principal By,
    Principal Person,
    WorkspaceSnapshot Workspace,
    InstanceEntry Instance,
    DatabaseEntry Near,
    IProvingGrounds Grounds,
    ProvingGround Ground,
    AttackSuite Suite)
{
    /// <summary>The address of the database beside which it runs.</summary>
    public ResourceAddress NearAddress => new(Instance.Name, Instance.Environment, TargetDirectory.ProjectsOf(Workspace, Instance.Name, Near.Name), Near.Name);

    /// <summary>The address of the proving ground.</summary>
    public ResourceAddress GroundAddress => new(Instance.Name, Instance.Environment, [], Ground.Databases[0].Name);
}
