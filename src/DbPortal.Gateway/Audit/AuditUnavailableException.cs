namespace DbPortal.Gateway.Audit;

/// <summary>The audit could not be written (a full disk, a lost store). What was to be audited must not happen.</summary>
public sealed class AuditUnavailableException : Exception
{
    public AuditUnavailableException()
        : this("The audit cannot be written, so nothing may run. Check the disk and the connection of the metadata store.")
    {
    }

    public AuditUnavailableException(string message)
        : base(message)
    {
    }

    public AuditUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
