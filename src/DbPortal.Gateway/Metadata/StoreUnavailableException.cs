namespace DbPortal.Gateway.Metadata;

/// <summary>The metadata store cannot be opened, migrated or read with this master key. The message says what to check.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException()
    {
    }

    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    public StoreUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
