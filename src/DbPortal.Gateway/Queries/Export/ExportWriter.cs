namespace DbPortal.Gateway.Queries.Export;

/// <summary>Writes one result in one format into a buffer. Used for one result, on one thread.</summary>
internal abstract class ExportWriter : IDisposable
{
    /// <summary>What stands before the first row.</summary>
    public abstract void Begin(MaskedResult result, ExportBuffer output);

    /// <summary>The current row.</summary>
    public abstract void WriteRow(MaskedResult result, ExportBuffer output);

    /// <summary>What stands after the last row.</summary>
    public virtual void End(ExportBuffer output)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what the writer holds, also when it was never ended.</summary>
    protected virtual void Release()
    {
    }
}
