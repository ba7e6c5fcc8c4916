using DbPortal.Gateway.Manifest;

namespace DbPortal.Gateway.Masking;

/// <summary>The masking rules in force, compiled once per configuration.</summary>
internal sealed class MaskingDirectory(IWorkspaceSource workspace)
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

    private sealed record Compiled(WorkspaceSnapshot Snapshot, MaskingRules Rules);
}
