namespace DbPortal.Gateway.Queries;

/// <summary>A column as the person gets it. <paramref name="Rule"/> says why it is masked; <paramref name="Sources"/> are base columns.</summary>
public sealed record ResultColumn(
    string Name,
    string Type,
    bool Masked,
    string? Mask,
    string? SemanticType,
    string? Rule,
    IReadOnlyList<string> Sources);
