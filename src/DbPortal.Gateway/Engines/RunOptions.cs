namespace DbPortal.Gateway.Engines;

/// <summary>
/// How a run is set up. <paramref name="StatementCount"/> lets a connector send set-up, a single statement and its end in one round trip.
/// <paramref name="Schema"/> is the schema (MySQL: database) unqualified names are looked up in first; null: the default.
/// </summary>
internal sealed record RunOptions(bool Writes, int StatementCount, TimeSpan Timeout, string? Schema, bool LargeResult)
{
    /// <summary>A statement of the run begins or ends a transaction, or changes how they are made: the connector makes none around them.</summary>
    public bool OwnTransactions { get; init; }

    /// <summary>Cancelled when the run is stopped: from then on nobody waits for the driver longer than <see cref="RunDeadline.Grace"/>.</summary>
    public CancellationToken Stopping { get; init; }
}
