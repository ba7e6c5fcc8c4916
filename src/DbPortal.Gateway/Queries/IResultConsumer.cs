namespace DbPortal.Gateway.Queries;

/// <summary>
/// Takes the masked results of a run, one after the other. What it writes it must hold back (or, when streaming a large export, hold its last part
/// back) until the pipeline has returned, for the outcome is audited before rows are released.
/// </summary>
public interface IResultConsumer
{
    /// <summary>Reads one result to its end (or to its own limit). Called once per statement that ran.</summary>
    Task ConsumeAsync(MaskedResult result, CancellationToken cancellationToken);
}
