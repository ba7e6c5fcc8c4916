using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
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
            _rowAlias = null;
            _declared.Clear();
            return ReadStatement();
        }
        catch (MySqlUnsupportedException unsupported)
        {
            // Where such a statement ends is not known either, so it takes the rest of the script with it.
            while (Current.Kind != MySqlTokenKind.End)
                Next();
            return new Statement.Unsupported(unsupported.What, SpanFrom(start));
        }
    }

    private Statement ReadStatement()
    {
        var start = Current.Start;
        return Current.Keyword switch
        {
            "WITH" => StatementWith(start),
            "SELECT" or "VALUES" or "TABLE" => SelectStatement(null, start),
            "INSERT" or "REPLACE" => Insert(start),
            "UPDATE" => Update(null, start),
            "DELETE" => Delete(null, start),
            "EXPLAIN" or "DESCRIBE" or "DESC" => Explain(start),
            "ANALYZE" when features.MariaDbStatements && !IsTableMaintenance(1) => Analyze(start),
            "SHOW" => Show(start),
            "SET" => Set(start),
            "START" or "BEGIN" or "COMMIT" or "ROLLBACK" or "SAVEPOINT" or "RELEASE" => Transaction(start),
            "CREATE" => Create(start),
            "ALTER" => Alter(start),
            "DROP" => Drop(start),
            "RENAME" or "TRUNCATE" => RenameOrTruncate(start),
            _ when IsSymbol("(") => SelectStatement(null, start),
            _ => Administration(start),
        };
    }

    private Statement StatementWith(int start)
    {
        var with = ReadWith();
        if (features.WithBeforeWrites && Is("UPDATE"))
            return Update(with, start);
        if (features.WithBeforeWrites && Is("DELETE"))
            return Delete(with, start);
        return SelectStatement(with, start);
    }

    private Statement.Select SelectStatement(With? with, int start)
    {
        var query = QueryAfterWith(with, start, nested: false);
        return new Statement.Select(query, _into, SpanFrom(start));
    }
}
