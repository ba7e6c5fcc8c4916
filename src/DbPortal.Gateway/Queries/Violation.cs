namespace DbPortal.Gateway.Queries;

/// <summary>
/// One reason for a refusal. <paramref name="Message"/> is English, made from <paramref name="Key"/> and <paramref name="Arguments"/>, which a page
/// translates; <see cref="Hint"/> says what would work instead; none holds row data or literals. Positions are UTF-16, in the text that was sent in.
/// </summary>
public sealed record Violation(ErrorCode Code, string Key, string Message, IReadOnlyList<string> Arguments)
{
    /// <summary>Which of the key's ways forward fits; null: the general one.</summary>
    public string? Way { get; init; }

    /// <summary>The nearest thing that would work, in English; null where nothing can be said.</summary>
    public string? Hint => ViolationWays.Of(Key, Way, Arguments);

    /// <summary>What is wrong and what would work, for readers of one text.</summary>
    public string Explanation => Hint is { } hint ? $"{Message} {hint}" : Message;

    /// <summary>The object: <c>instance/database/schema.table</c>.</summary>
    public string? Resource { get; init; }

    /// <summary>The column, <c>schema.table.column</c>.</summary>
    public string? Column { get; init; }

    /// <summary>The masking rule or binding that decided.</summary>
    public string? Rule { get; init; }

    /// <summary>The permission that is missing.</summary>
    public string? Permission { get; init; }

    public int? Start { get; init; }
    public int? Length { get; init; }
}
