using DbPortal.Gateway.Access;
using DbPortal.Gateway.Targets;
using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Queries;

/// <summary>Whether a request was understood. Closed family.</summary>
internal abstract record UnderstandingResult
{
    private UnderstandingResult() { }

    /// <summary>Target, text and what it touches.</summary>
    public sealed record Understood(Target Target, UnderstoodText Text, StatementJudge Judge) : UnderstandingResult;

    /// <summary>Why not, and where in the text.</summary>
    public sealed record Refused(Target? Target, ErrorCode Code, string Message, TextSpan? Span) : UnderstandingResult
    {
        /// <summary>The reason as a violation that points into the text.</summary>
        public IReadOnlyList<Violation> Violations =>
            Span is { } span ? [new Violation(Code, "rejected", Message, [Message]) { Start = span.Start, Length = span.Length }] : [];
    }
}
