using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private bool _inDuplicateKey;

    /// <summary>All statements of the script. Empty ones between semicolons don't count.</summary>
    public IReadOnlyList<Statement> Script()
    {
        var statements = new List<Statement>();
        while (true)
        {
            while (AcceptSymbol(";"))
                cancellationToken.ThrowIfCancellationRequested();
            if (Current.Kind == MySqlTokenKind.End)
                return statements;
            if (statements.Count == ParseLimits.MaxStatements)
                throw new MySqlSyntaxException(RejectionReason.LimitExceeded, $"A script has at most {ParseLimits.MaxStatements} statements.", Current.Span);
            statements.Add(NextStatement());
            if (!AtEnd)
                throw Unexpected();
        }
    }

    private Statement NextStatement()
    {
        var start = Current.Start;
        try
        {
            _into = null;
            _depth = _height = _links = 0;
            _inDuplicateKey = false;
            return ReadStatement();
        }
        catch (MySqlUnsupportedException unsupported)
        {
            // Where such a statement ends is not known either, so it takes the rest of the script with it.
            while (Current.Kind != MySqlTokenKind.End)
                Next();
            return new Statement.Unsupported(unsupported.What, new TextSpan(start, unsupported.Span.End - start));
        }
    }

    private Statement ReadStatement() => Current.Keyword switch
    {
        "SELECT" or "WITH" or "VALUES" or "TABLE" => SelectStatement(),
        _ when IsSymbol("(") => SelectStatement(),
        _ => throw Unexpected(),
    };

    private Statement SelectStatement()
    {
        var start = Current.Start;
        var query = QueryExpression(nested: false);
        return new Statement.Select(query, _into, SpanFrom(start));
    }

    private Expression ValueOrDefault()
    {
        if (Is("DEFAULT") && !Ahead(1).IsSymbol("("))
            return new Expression.Literal(LiteralKind.Default, null, Next().Span);
        return ReadExpression();
    }
}
