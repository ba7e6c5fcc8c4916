namespace DbPortal.Gateway.Queries;

/// <summary>How far a run has come.</summary>
internal sealed class RunProgress
{
    /// <summary>Statements that have ended.</summary>
    public List<StatementOutcome> Done { get; } = [];

    /// <summary>A result has been handed to the consumer.</summary>
    public bool Consuming { get; set; }

    /// <summary>Nothing has been given out yet: the run may be begun anew.</summary>
    public bool IsUntouched => !Consuming && Done.Count == 0;
}
