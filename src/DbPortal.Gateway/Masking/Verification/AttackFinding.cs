using DbPortal.Gateway.Masking.Verification.Suite;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>What was seen of one attack at one level of use, while it is being gathered.</summary>
internal sealed class AttackFinding(AttackCase attack, UseLevel level, IReadOnlyList<string> texts)
{
    public AttackCase Attack => attack;
    public UseLevel Level => level;

    /// <summary>What is sent, in order.</summary>
    public IReadOnlyList<string> Texts => texts;

    /// <summary>All of it: what the person typed is theirs already.</summary>
    public string Sent { get; } = string.Join('\n', texts);

    /// <summary>The best it can be, before its leaks are looked at.</summary>
    public AttackAnswer Answer { get; private set; } = AttackAnswer.Refused;

    /// <summary>Audit entries of its runs.</summary>
    public List<string> AuditIds { get; } = [];

    /// <summary>Secrets in its answers.</summary>
    public HashSet<CanaryHit> Hits { get; } = [];

    /// <summary>Secrets it carried to where they can be read.</summary>
    public HashSet<CarriedSecret> Carried { get; } = [];

    /// <summary>What betrays it, in words; empty is a pass.</summary>
    public List<string> Leaks { get; } = [];

    /// <summary>The answers without what differs from run to run, one for each text.</summary>
    public List<string> Shapes { get; } = [];

    /// <summary>Notes an answer that is at least this bad.</summary>
    public void Worsen(AttackAnswer answer) => Answer = (AttackAnswer)Math.Max((int)Answer, (int)answer);
}
