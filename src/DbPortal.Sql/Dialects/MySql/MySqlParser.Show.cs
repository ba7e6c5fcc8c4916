using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private Statement.Show Show(int start)
    {
        Next();
        var extended = Accept("EXTENDED");
        var full = Accept("FULL");
        var what = ShowColumnsOrTables(start, full) ?? (extended ? ShowIndex(start) : full ? ShowProcesses(start) : ShowMore(start));
        return what ?? throw Unexpected();
    }

    private Statement.Show NewShow(ShowClass kind, string what, int start, ObjectName? subject = null)
    {
        var filter = ShowFilter();
        return new Statement.Show(kind, what, subject, filter, SpanFrom(start));
    }

    private Expression? ShowFilter()
    {
        if (Accept("LIKE"))
            return Current.Kind == MySqlTokenKind.String ? StringLiteral() : throw Unexpected();
        return Accept("WHERE") ? ReadExpression() : null;
    }

    /// <summary>FULL adds comments, which may quote anything.</summary>
    private Statement.Show? ShowColumnsOrTables(int start, bool full)
    {
        if (AcceptAny("COLUMNS", "FIELDS"))
            return NewShow(full ? ShowClass.Definition : ShowClass.TableShape, full ? "full columns" : "columns", start, ShowTable());
        return Accept("TABLES") ? NewShow(ShowClass.Names, full ? "full tables" : "tables", start, ShowSchema()) : null;
    }

    private ObjectName? ShowSchema()
    {
        if (!AcceptAny("FROM", "IN"))
            return null;
        var name = Name();
        return new ObjectName([name], name.Span);
    }

    private ObjectName ShowTable()
    {
        if (!AcceptAny("FROM", "IN"))
            throw Unexpected();
        var table = QualifiedName();
        return ShowSchema() is { } schema ? new ObjectName([schema.Last, table.Last], table.Span.To(schema.Span)) : table;
    }

    private Statement.Show? ShowIndex(int start) =>
        AcceptAny("INDEX", "INDEXES", "KEYS") ? NewShow(ShowClass.TableShape, "index", start, ShowTable()) : null;

    private Statement.Show? ShowProcesses(int start) =>
        Accept("PROCESSLIST") ? NewShow(ShowClass.Sensitive, "processlist", start) : null;

    private Statement.Show? ShowMore(int start) =>
        ShowIndex(start) ?? ShowProcesses(start) ?? ShowSetting(start) ?? ShowNames(start) ?? ShowDiagnostics(start) ?? ShowDefinition(start) ?? ShowSensitive(start);

    private Statement.Show? ShowSetting(int start)
    {
        if (IsAny("GLOBAL", "SESSION", "LOCAL"))
            Next();
        return AcceptAny("VARIABLES", "STATUS") ? NewShow(ShowClass.Setting, Previous.Keyword.ToLowerInvariant(), start) : null;
    }

    private Statement.Show? ShowNames(int start)
    {
        if (AcceptAny("DATABASES", "SCHEMAS"))
            return NewShow(ShowClass.Names, "databases", start);
        if (Accept("OPEN", "TABLES"))
            return NewShow(ShowClass.Names, "open tables", start, ShowSchema());
        if (Accept("TABLE", "STATUS"))
            return NewShow(ShowClass.TableShape, "table status", start, ShowSchema());
        if (Accept("EVENTS"))
            return NewShow(ShowClass.Names, "events", start, ShowSchema());
        if (Accept("CHARACTER", "SET") || Accept("CHARSET"))
            return NewShow(ShowClass.Names, "character set", start);
        if (Accept("COLLATION"))
            return NewShow(ShowClass.Names, "collation", start);
        if (Accept("STORAGE", "ENGINES") || Accept("ENGINES"))
            return NewShow(ShowClass.Names, "engines", start);
        if (Accept("PLUGINS", "SONAME"))
            return Expect(MySqlTokenKind.String).End > 0 ? new Statement.Show(ShowClass.Names, "plugins", null, null, SpanFrom(start)) : null;
        if (AcceptAny("PRIVILEGES", "PLUGINS", "LOCALES", "AUTHORS", "CONTRIBUTORS"))
            return NewShow(ShowClass.Names, Previous.Keyword.ToLowerInvariant(), start);
        return Accept("GRANTS") ? ShowGrants(start) : null;
    }

    private Statement.Show ShowGrants(int start)
    {
        if (!Accept("FOR"))
            return NewShow(ShowClass.Names, "grants", start);
        var own = Is("CURRENT_USER") && (Ahead(1).Kind == MySqlTokenKind.End || Ahead(1).IsSymbol(";") || Ahead(1).IsSymbol("("));
        SkipRest();
        return new Statement.Show(own ? ShowClass.Names : ShowClass.Sensitive, "grants", null, null, SpanFrom(start));
    }

    private Statement.Show? ShowDiagnostics(int start)
    {
        if (Is("COUNT") && Ahead(1).IsSymbol("(") && Ahead(2).IsSymbol("*") && Ahead(3).IsSymbol(")"))
            _index += 4;
        if (!AcceptAny("WARNINGS", "ERRORS"))
            return null;
        var what = Previous.Keyword.ToLowerInvariant();
        Limits();
        return new Statement.Show(ShowClass.Diagnostics, what, null, null, SpanFrom(start));
    }

    private Statement.Show? ShowDefinition(int start)
    {
        if (Accept("TRIGGERS"))
            return NewShow(ShowClass.Definition, "triggers", start, ShowSchema());
        if (AcceptAny("PROCEDURE", "FUNCTION", "PACKAGE", "LIBRARY"))
            return ShowRoutine(start);
        if (!Accept("CREATE"))
            return null;
        if (AcceptAny("DATABASE", "SCHEMA"))
        {
            if (Accept("IF", "NOT"))
                Expect("EXISTS");
            return NewShow(ShowClass.Names, "create database", start, QualifiedName(1));
        }
        if (Accept("USER"))
        {
            SkipRest();
            return new Statement.Show(ShowClass.Sensitive, "create user", null, null, SpanFrom(start));
        }
        if (!AcceptAny("TABLE", "VIEW", "PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "SEQUENCE", "PACKAGE", "SERVER", "LIBRARY"))
            return null;
        var what = "create " + Previous.Keyword.ToLowerInvariant();
        if (Accept("BODY"))
            what += " body";
        return new Statement.Show(ShowClass.Definition, what, QualifiedName(), null, SpanFrom(start));
    }

    private Statement.Show? ShowRoutine(int start)
    {
        var what = Previous.Keyword.ToLowerInvariant();
        if (Accept("BODY"))
            what += " body";
        if (Accept("STATUS"))
            return NewShow(ShowClass.Definition, what + " status", start);
        if (!Accept("CODE"))
            return null;
        return new Statement.Show(ShowClass.Sensitive, what + " code", QualifiedName(), null, SpanFrom(start));
    }

    private Statement.Show? ShowSensitive(int start)
    {
        if (!IsAny("ENGINE", "BINARY", "BINLOG", "MASTER", "RELAYLOG", "REPLICA", "REPLICAS", "SLAVE", "ALL", "PROFILE", "PROFILES", "EXPLAIN", "ANALYZE",
            "USER_STATISTICS", "INDEX_STATISTICS", "CLIENT_STATISTICS", "TABLE_STATISTICS", "QUERY_CACHE_INFO", "PARSE_TREE"))
            return null;
        var what = Current.Keyword.ToLowerInvariant();
        SkipRest();
        return new Statement.Show(ShowClass.Sensitive, what, null, null, SpanFrom(start));
    }
}
