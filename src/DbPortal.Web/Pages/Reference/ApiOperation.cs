using DbPortal.Web.Api;

namespace DbPortal.Web.Pages.Reference;

/// <summary>One operation of the API as the reference shows it.</summary>
public sealed record ApiOperation(string Id, string Method, string Path, string Summary, string Description)
{
    /// <summary>What goes into path and query.</summary>
    public IReadOnlyList<ApiMember> Parameters { get; init; } = [];

    /// <summary>The members of its body, nested ones after theirs.</summary>
    public IReadOnlyList<ApiMember> Body { get; init; } = [];

    /// <summary>A body one might send; null: it takes none.</summary>
    public string? BodyExample { get; init; }

    /// <summary>The type of the body.</summary>
    public string? BodyType { get; init; }

    /// <summary>The status of success.</summary>
    public int Status { get; init; }

    /// <summary>What comes back.</summary>
    public string Answers { get; init; } = "";

    /// <summary>The types of the answer.</summary>
    public IReadOnlyList<string> AnswerTypes { get; init; } = [];

    /// <summary>The members of the answer, nested ones after theirs.</summary>
    public IReadOnlyList<ApiMember> Answer { get; init; } = [];

    /// <summary>An answer one might get.</summary>
    public string? AnswerExample { get; init; }

    /// <summary>How it can fail.</summary>
    public IReadOnlyList<ApiError> Errors { get; init; } = [];
}
