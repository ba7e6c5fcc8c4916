namespace DbPortal.Gateway.Tests.Forms;

/// <summary>
/// A documented form of statement: one statement, or several that share a session. <paramref name="Place"/> is its file and line,
/// <paramref name="On"/> the servers it is for (null: all of the family). <paramref name="Refused"/>: why the portal refuses it on purpose.
/// </summary>
internal sealed record FormCase(
    string Place,
    IReadOnlyList<string> Statements,
    string? On,
    FormComparison Comparison,
    string? Refused,
    IReadOnlyDictionary<string, object?> Parameters);
