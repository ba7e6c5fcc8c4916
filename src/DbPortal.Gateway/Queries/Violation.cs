namespace DbPortal.Gateway.Queries;

/// <summary>
/// One reason for a refusal. <paramref name="Message"/> is English, made from <paramref name="Key"/> and <paramref name="Arguments"/>, which a page
/// translates; none holds row data or literals. Positions are UTF-16, in the text that was sent in.
/// </summary>
public sealed record Violation(ErrorCode Code, string Key, string Message, IReadOnlyList<string> Arguments)
{
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
