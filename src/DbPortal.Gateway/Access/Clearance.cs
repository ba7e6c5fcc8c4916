namespace DbPortal.Gateway.Access;

/// <summary>The permission to run one analysed batch on one target. Made by its own factory alone, after everything was decided.</summary>
internal sealed class Clearance
{
    private Clearance()
    {
    }
}
