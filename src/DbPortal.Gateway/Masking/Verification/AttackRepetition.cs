using DbPortal.Gateway.Masking.Verification.Suite;

namespace DbPortal.Gateway.Masking.Verification;

/// <summary>
/// An attack carried out once more, perhaps over other secrets: its answers, and what it carried where, for each detector that was asked (only where it
/// had carried something the first time).
/// </summary>
internal sealed record AttackRepetition(IReadOnlyList<SuiteAnswer> Answers, IReadOnlyList<HashSet<CarriedSecret>> Carried)
{
    /// <summary>The answers without what differs from run to run.</summary>
    public IEnumerable<string> Shapes => Answers.Select(a => a.Shape);
}
