using DbPortal.Gateway.Queries;

namespace DbPortal.Web.Pages.Queries.Results;

/// <summary>What an outcome is to the person who waits for it; chooses the words and the colour.</summary>
internal enum Verdict
{
    /// <summary>It ran.</summary>
    Done,

    /// <summary>A rule or a missing permission forbids it.</summary>
    Refused,

    /// <summary>The text is wrong: it does not parse, or names what is not there.</summary>
    Mistaken,

    /// <summary>Something is out of order that is not in the text; the same may work later.</summary>
    Troubled,

    /// <summary>The person stopped it.</summary>
    Stopped,
}
