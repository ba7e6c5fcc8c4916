namespace DbPortal.Sql.Syntax;

/// <summary>
/// A parsed script. <see cref="Text"/> is what was analysed and is exactly what may be sent to the server
/// (a dialect may have blanked comments in it, never moved a character); spans refer to it.
/// </summary>
public sealed record SqlBatch(string Text, IReadOnlyList<Statement> Statements)
{
    /// <summary>The text of one statement, without a terminating semicolon.</summary>
    public string TextOf(Statement statement) => Text.Substring(statement.Span.Start, statement.Span.Length);
}
