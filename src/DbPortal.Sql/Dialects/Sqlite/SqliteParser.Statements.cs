using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <content>A script, and which statement a word begins.</content>
internal sealed partial class SqliteParser
{
    /// <summary>All statements of the script.</summary>
    public IReadOnlyList<Statement> ParseScript()
    {
        var statements = new List<Statement>();
        while (true)
        {
            while (TrySign(";"))
                continue;
            if (Current.Kind == SqliteTokenKind.End)
                return statements;
            if (statements.Count == ParseLimits.MaxStatements)
                throw new SqliteRejection(RejectionReason.LimitExceeded, $"A script may hold {ParseLimits.MaxStatements} statements.", Current.Span);
            _height = 0;
            statements.Add(ParseStatement());
            if (!IsSign(";") && Current.Kind != SqliteTokenKind.End)
                throw Unexpected();
        }
    }

    private Statement ParseStatement()
    {
        var start = Current.Span;
        return Current.Keyword switch
        {
            "SELECT" or "VALUES" => ParseSelect(),
            "WITH" => ParseWithStatement(),
            "INSERT" or "REPLACE" => ParseInsert(null, start),
            "UPDATE" => ParseUpdate(null, start),
            "DELETE" => ParseDelete(null, start),
            "EXPLAIN" => ParseExplain(),
            "PRAGMA" => ParsePragma(),
            "BEGIN" or "COMMIT" or "END" or "ROLLBACK" or "SAVEPOINT" or "RELEASE" => ParseTransaction(),
            "CREATE" => ParseCreate(),
            "DROP" => ParseDrop(),
            "ALTER" => ParseAlter(),
            "ATTACH" or "DETACH" or "VACUUM" => ParseWholeFile(),
            "ANALYZE" or "REINDEX" => ParseMaintenance(),
            _ => throw Unexpected(),
        };
    }

    private Statement.Select ParseSelect()
    {
        var query = ParseQuery();
        return new(query, null, query.Span);
    }

    private Statement ParseWithStatement()
    {
        var before = _at;
        var with = ParseWith();
        switch (Current.Keyword)
        {
            case "INSERT" or "REPLACE": return ParseInsert(with, with.Span);
            case "UPDATE": return ParseUpdate(with, with.Span);
            case "DELETE": return ParseDelete(with, with.Span);
            default:
                _at = before;
                return ParseSelect();
        }
    }

    private Statement.Explain ParseExplain()
    {
        var start = Take().Span;
        IReadOnlyList<string> options = TryTake("QUERY", "PLAN") ? ["query plan"] : ["bytecode"];
        if (Is("EXPLAIN"))
            throw Unexpected();
        return new(ParseStatement(), false, options, From(start));
    }

    private Statement.Transaction ParseTransaction()
    {
        var start = Take();
        switch (start.Keyword)
        {
            case "BEGIN":
                if (!TryTake("DEFERRED") && !TryTake("IMMEDIATE"))
                    TryTake("EXCLUSIVE");
                SkipTransactionName();
                return new("begin", From(start.Span));
            case "ROLLBACK":
                SkipTransactionName();
                if (TryTake("TO"))
                    SkipSavepoint();
                return new("rollback", From(start.Span));
            case "SAVEPOINT":
                ParseName();
                return new("savepoint", From(start.Span));
            case "RELEASE":
                SkipSavepoint();
                return new("release", From(start.Span));
            default:
                SkipTransactionName();
                return new("commit", From(start.Span));
        }
    }

    private void SkipTransactionName()
    {
        if (TryTake("TRANSACTION") && !Is("TO") && !IsSign(";") && Current.Kind != SqliteTokenKind.End)
            ParseName();
    }

    private void SkipSavepoint()
    {
        TryTake("SAVEPOINT");
        ParseName();
    }

    private void SkipToEndOfStatement()
    {
        for (var depth = 0; Current.Kind != SqliteTokenKind.End; _at++)
        {
            if (IsSign(";"))
                break;
            depth += IsSign("(") ? 1 : IsSign(")") ? -1 : 0;
            if (depth < 0)
                throw Unexpected();
        }
    }
}
