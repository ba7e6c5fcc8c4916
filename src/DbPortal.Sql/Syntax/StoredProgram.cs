namespace DbPortal.Sql.Syntax;

/// <summary>
/// The body of a stored routine or trigger. <see cref="Steps"/> are everything it can do, in the order written; which of them run, and how often, is not kept.
/// </summary>
public sealed record StoredProgram(string Text, IReadOnlyList<ProgramStep> Steps)
{
    /// <summary>A name that could be a variable or a column is an error.</summary>
    public bool NamesMustDiffer { get; init; }
}
