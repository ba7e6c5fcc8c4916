namespace DbPortal.Sql.Syntax;

/// <summary>Where SELECT … INTO puts its rows.</summary>
public sealed record IntoTarget(IntoKind Kind, ObjectName? Table, IReadOnlyList<string> Variables, TextSpan Span)
{
    /// <summary>The new table lasts as long as the session.</summary>
    public bool Temporary { get; init; }
}
