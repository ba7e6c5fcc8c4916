namespace DbPortal.Gateway.Manifest;

/// <summary>Gives the configuration in force. The store implements it; tests give their own.</summary>
public interface IWorkspaceSource
{
    /// <summary>The newest snapshot. Throws <see cref="InvalidOperationException"/> before the first one was loaded.</summary>
    WorkspaceSnapshot Current { get; }

    /// <summary>Raised after <see cref="Current"/> has changed.</summary>
    event EventHandler? Changed;
}
