using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    /// <summary>Moves to the end of the statement, for those known by kind alone.</summary>
    private void SkipRest()
    {
        while (!AtEnd)
            Next();
    }

    private bool IsTableMaintenance(int ahead)
    {
        if (Ahead(ahead).Keyword is "LOCAL" or "NO_WRITE_TO_BINLOG")
            ahead++;
        return Ahead(ahead).Keyword is "TABLE" or "TABLES";
    }

    private Statement Administration(int start)
    {
        if (Is("DELIMITER"))
            throw NotUnderstood("DELIMITER is a command of a client program, not of the server. Send each statement by itself.", Current.Span);
        switch (Current.Keyword)
        {
            case "USE":
                Next();
                return new Statement.Use(Name(), SpanFrom(start));
            case "CALL":
                return Call(start);
            case "HANDLER":
                return Administration("handler", start, () => [QualifiedName()], skip: true);
            case "LOCK" or "UNLOCK":
                return LockTables(start);
            case "LOAD":
                return Load(start);
            case "ANALYZE" or "CHECK" or "REPAIR" or "OPTIMIZE" or "CHECKSUM" when IsTableMaintenance(1):
                return Maintenance(start);
            case "EXECUTE":
                return Administration(IsAhead(1, "IMMEDIATE") ? "execute_immediate" : "execute", start, null, skip: true);
            case "FOR" or "IF" or "CASE" or "LOOP" or "WHILE" or "REPEAT" or "DECLARE" when features.MariaDbStatements:
                throw new MySqlUnsupportedException("a statement of stored programs", Current.Span);
        }
        return Known() is { } kind ? Administration(kind, start, null, skip: true) : throw Unexpected();
    }

    private Statement.Call Call(int start)
    {
        Next();
        var name = QualifiedName();
        var arguments = new List<Expression>();
        if (AcceptSymbol("(") && !AcceptSymbol(")"))
        {
            arguments = List(ReadExpression);
            ExpectSymbol(")");
        }
        return new Statement.Call(name, arguments, SpanFrom(start));
    }

    private string? Known() => Current.Keyword switch
    {
        "DO" or "PREPARE" or "DEALLOCATE" or "KILL" or "XA" or "GRANT" or "REVOKE" or "FLUSH" or "RESET" or "PURGE" or "STOP" or "SHUTDOWN" or "RESTART"
            or "INSTALL" or "UNINSTALL" or "BINLOG" or "CACHE" or "HELP" or "CLONE" or "IMPORT" or "SIGNAL" or "RESIGNAL" or "GET" or "BACKUP" or "CHANGE"
            => Current.Keyword.ToLowerInvariant(),
        _ => null,
    };

    private Statement.Administration Administration(string name, int start, Func<List<ObjectName>>? targets, bool skip = false)
    {
        Next();
        var names = targets?.Invoke() ?? [];
        if (skip)
            SkipRest();
        return new Statement.Administration(name, names, SpanFrom(start));
    }

    private Statement.Administration LockTables(int start)
    {
        var unlock = Next().Keyword == "UNLOCK";
        if (!AcceptAny("TABLES", "TABLE"))
        {
            SkipRest();
            return new Statement.Administration(unlock ? "unlock_instance" : "lock_instance", [], SpanFrom(start));
        }
        var targets = unlock ? [] : List(() =>
        {
            var name = QualifiedName();
            while (!AtEnd && !IsSymbol(","))
                Next();
            return name;
        });
        return new Statement.Administration(unlock ? "unlock_tables" : "lock_tables", targets, SpanFrom(start));
    }

    private Statement.Administration Load(int start)
    {
        Next();
        var name = "load_" + Next().Text.ToLowerInvariant();
        var targets = new List<ObjectName>();
        while (!AtEnd)
        {
            if (Next().Keyword == "INTO" && Accept("TABLE"))
                targets.Add(QualifiedName());
        }
        return new Statement.Administration(name, targets, SpanFrom(start));
    }

    private Statement.Administration Maintenance(int start)
    {
        var name = Next().Keyword.ToLowerInvariant() + "_table";
        AcceptAny("LOCAL", "NO_WRITE_TO_BINLOG");
        Next();
        var targets = List(() => QualifiedName());
        SkipRest();
        return new Statement.Administration(name, targets, SpanFrom(start));
    }
}
