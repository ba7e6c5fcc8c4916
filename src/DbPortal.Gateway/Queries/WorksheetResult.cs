namespace DbPortal.Gateway.Queries;

/// <summary>What came of a change to a worksheet. Closed family.</summary>
public abstract record WorksheetResult
{
    private WorksheetResult()
    {
    }

    /// <summary>Done; this is how it is now.</summary>
    public sealed record Saved(Worksheet Worksheet) : WorksheetResult;

    /// <summary>Somebody saved in between; nothing was overwritten. <paramref name="Current"/> is theirs.</summary>
    public sealed record Conflict(Worksheet Current) : WorksheetResult;

    /// <summary>There is none of that id that the person may see.</summary>
    public sealed record NotFound : WorksheetResult;

    /// <summary>The person may read it but not do this.</summary>
    public sealed record Denied : WorksheetResult;

    /// <summary>What was asked cannot be stored; <paramref name="Reason"/> says why.</summary>
    public sealed record Invalid(string Reason) : WorksheetResult;
}
