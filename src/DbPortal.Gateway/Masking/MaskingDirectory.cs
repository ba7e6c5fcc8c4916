using DbPortal.Gateway.Manifest;
using DbPortal.Gateway.Targets;

namespace DbPortal.Gateway.Masking;

/// <summary>The masking rules in force, compiled once per configuration.</summary>
internal sealed class MaskingDirectory(IWorkspaceSource workspace, IColumnLedger ledger)
{
    private Compiled? _compiled;

    /// <summary>The rules of the newest configuration.</summary>
    public MaskingRules Current
    {
        get
        {
            var snapshot = workspace.Current;
            var compiled = Volatile.Read(ref _compiled);
            if (compiled is null || !ReferenceEquals(compiled.Snapshot, snapshot))
                Volatile.Write(ref _compiled, compiled = new(snapshot, new MaskingRules(snapshot)));
            return compiled.Rules;
        }
    }

    /// <summary>What the rules in force say of a target's columns.</summary>
    public ValueTask<RuledColumns> ColumnsOfAsync(Target target, CancellationToken cancellationToken) => Current.ColumnsOfAsync(target, ledger, cancellationToken);

    /// <summary>Somebody has looked at new columns: what was found out before is void.</summary>
    public void Forget() => Volatile.Write(ref _compiled, null);

    private sealed record Compiled(WorkspaceSnapshot Snapshot, MaskingRules Rules);
}
