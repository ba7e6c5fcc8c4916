namespace DbPortal.Sql.Syntax;

/// <summary>One thing a stored program can do. Closed family; a program with anything else in it is not read at all.</summary>
public abstract record ProgramStep(TextSpan Span)
{
    /// <summary>A variable, parameter or column of the new row takes a value. <c>@x</c> is a variable of the session.</summary>
    public sealed record Assign(ObjectName Target, Expression Value, TextSpan Span) : ProgramStep(Span)
    {
        /// <summary>The variable begins here.</summary>
        public bool Declares { get; init; }
    }

    /// <summary>A condition decides what else is done.</summary>
    public sealed record Decide(Expression Condition, TextSpan Span) : ProgramStep(Span);

    /// <summary>RETURN.</summary>
    public sealed record Return(Expression Value, TextSpan Span) : ProgramStep(Span);

    /// <summary>A statement of SQL. <paramref name="Once"/>: it runs whenever the program does, and no more than once.</summary>
    public sealed record Run(Statement Statement, bool Once, TextSpan Span) : ProgramStep(Span);

    /// <summary>One more row of the result: RETURN NEXT.</summary>
    public sealed record Emit(Expression Value, TextSpan Span) : ProgramStep(Span);

    /// <summary>A query's rows go into a variable that is a row, one after the other.</summary>
    public sealed record FetchRow(Query Query, string Into, TextSpan Span) : ProgramStep(Span);

    /// <summary>A query's rows go into variables, by SELECT INTO or by a cursor.</summary>
    public sealed record Fetch(Query Query, IReadOnlyList<string> Into, TextSpan Span) : ProgramStep(Span);
}
