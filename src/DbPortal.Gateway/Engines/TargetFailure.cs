namespace DbPortal.Gateway.Engines;

/// <summary>How a target failed.</summary>
internal enum TargetFailure
{
    /// <summary>The server refused or failed the statement.</summary>
    Statement,

    /// <summary>The server-side timeout ended it.</summary>
    Timeout,

    /// <summary>Cancelled by the portal.</summary>
    Cancelled,

    /// <summary>Cannot connect, wrong password, unknown database.</summary>
    Unavailable,

    /// <summary>Every connection the portal may have to it is in use.</summary>
    Busy,

    /// <summary>The connection broke while running.</summary>
    ConnectionLost,
}
