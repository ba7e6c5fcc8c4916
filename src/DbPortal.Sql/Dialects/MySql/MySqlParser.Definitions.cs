using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private Statement Create(int start)
    {
        Next();
        Accept("OR", "REPLACE");
        while (Accept("TEMPORARY") || CreateOption())
            continue;
        return Current.Keyword switch
        {
            "TABLE" => CreateTable(start),
            "VIEW" => View("create_view", start),
            "INDEX" => CreateIndex(start),
            "DATABASE" or "SCHEMA" => Define("create_database", start, 1),
            "PROCEDURE" or "FUNCTION" or "TRIGGER" or "EVENT" => Routine("create_", start),
            "SEQUENCE" => Define("create_sequence", start, 2),
            "PACKAGE" or "JSON" or "LIBRARY" => throw new MySqlUnsupportedException("CREATE " + Current.Keyword, Current.Span),
            "USER" or "ROLE" or "SERVER" or "TABLESPACE" or "UNDO" or "LOGFILE" or "RESOURCE" or "SPATIAL" => DefineServerObject("create_", start),
            _ => throw Unexpected(),
        };
    }

    /// <summary>What may stand between CREATE or ALTER and the kind of thing.</summary>
    private bool CreateOption()
    {
        if (IsAny("UNIQUE", "FULLTEXT", "SPATIAL", "VECTOR") && IsAhead(1, "INDEX"))
            return AcceptAny(Current.Keyword);
        if (AcceptAny("ONLINE", "OFFLINE", "AGGREGATE"))
            return true;
        if (Accept("SQL", "SECURITY"))
            return AcceptAny("DEFINER", "INVOKER") ? true : throw Unexpected();
        if (IsAny("ALGORITHM", "DEFINER") && Ahead(1).IsSymbol("="))
        {
            var account = Next().Keyword == "DEFINER";
            Next();
            if (account)
                Account();
            else
                Name();
            return true;
        }
        return false;
    }

    private void Account()
    {
        if (AcceptAny("CURRENT_USER", "CURRENT_ROLE"))
        {
            if (AcceptSymbol("("))
                ExpectSymbol(")");
            return;
        }
        NameOrText();
        if (Current.Kind == MySqlTokenKind.UserVariable)
            Next();
    }

    private void IfExists()
    {
        if (Accept("IF", "NOT") || Accept("IF"))
            Expect("EXISTS");
    }

    private Statement.Definition Define(string name, int start, int parts)
    {
        Next();
        IfExists();
        var targets = new List<ObjectName>();
        if (AtName)
            targets.Add(QualifiedName(parts));
        SkipRest();
        return new Statement.Definition(name, targets, null, SpanFrom(start));
    }

    private Statement.Administration DefineServerObject(string verb, int start)
    {
        var name = verb + Next().Keyword.ToLowerInvariant();
        SkipRest();
        return new Statement.Administration(name, [], SpanFrom(start));
    }

    private Statement CreateTable(int start)
    {
        Next();
        IfExists();
        var targets = new List<ObjectName> { QualifiedName() };
        var first = _index;
        if (Is("LIKE") || (IsSymbol("(") && IsAhead(1, "LIKE")))
        {
            AcceptSymbol("(");
            Next();
            targets.Add(QualifiedName());
            AcceptSymbol(")");
            return new Statement.Definition("create_table", targets, null, SpanFrom(start));
        }
        var source = SkipToQuery() ? QueryExpression(nested: true) : null;
        return WithOptions(new Statement.Definition("create_table", targets, source, SpanFrom(start)), first);
    }

    /// <summary>Passes columns, options and partitions of a new table; true where its query begins.</summary>
    private bool SkipToQuery()
    {
        while (!AtEnd)
        {
            if (IsSymbol("("))
            {
                if (QueryAfterParentheses())
                    return true;
                SkipParentheses();
            }
            else if (IsAny("SELECT", "TABLE", "VALUES") || (Is("WITH") && !IsAhead(1, "SYSTEM")))
            {
                return true;
            }
            else
            {
                Next();
            }
        }
        return false;
    }

    private void SkipParentheses()
    {
        var open = 0;
        do
        {
            open += IsSymbol("(") ? 1 : IsSymbol(")") ? -1 : 0;
            if (Current.Kind == MySqlTokenKind.End)
                throw Unexpected();
            Next();
        }
        while (open > 0);
    }

    private Statement.Definition View(string name, int start)
    {
        Next();
        IfExists();
        var view = QualifiedName();
        OptionalNameList();
        Expect("AS");
        var query = QueryExpression(nested: true);
        if (Accept("WITH"))
        {
            AcceptAny("CASCADED", "LOCAL");
            Expect("CHECK");
            Expect("OPTION");
        }
        return new Statement.Definition(name, [view], query, SpanFrom(start));
    }

    private Statement.Definition CreateIndex(int start)
    {
        Next();
        IfExists();
        Name();
        while (!AtEnd && !Is("ON"))
            Next();
        Expect("ON");
        var table = QualifiedName();
        SkipRest();
        return new Statement.Definition("create_index", [table], null, SpanFrom(start));
    }

    private Statement Alter(int start)
    {
        Next();
        while (Accept("IGNORE") || CreateOption())
            continue;
        return Current.Keyword switch
        {
            "TABLE" => AlterTable(start),
            "VIEW" => View("alter_view", start),
            "DATABASE" or "SCHEMA" => Define("alter_database", start, 1),
            "PROCEDURE" or "FUNCTION" => Define("alter_" + Current.Keyword.ToLowerInvariant(), start, 2),
            "EVENT" => Routine("alter_", start),
            "SEQUENCE" => Define("alter_sequence", start, 2),
            "USER" or "ROLE" or "SERVER" or "TABLESPACE" or "UNDO" or "LOGFILE" or "RESOURCE" or "INSTANCE" => DefineServerObject("alter_", start),
            _ => throw new MySqlUnsupportedException("ALTER", Current.Span),
        };
    }

    /// <summary>Every table that is named counts: an exchanged partition moves rows, RENAME gives them another name.</summary>
    private Statement AlterTable(int start)
    {
        Next();
        IfExists();
        var targets = new List<ObjectName> { QualifiedName() };
        if (IsAny("ANALYZE", "CHECK", "OPTIMIZE", "REPAIR") && IsAhead(1, "PARTITION"))
        {
            var name = Current.Keyword.ToLowerInvariant() + "_table";
            SkipRest();
            return new Statement.Administration(name, targets, SpanFrom(start));
        }
        var first = _index;
        while (!AtEnd)
        {
            var word = Next().Keyword;
            if (word == "WITH" && Accept("TABLE"))
                targets.Add(QualifiedName());
            else if (word == "RENAME" && (AcceptAny("TO", "AS") || (AtName && !IsAny("COLUMN", "INDEX", "KEY", "PARTITION"))))
                targets.Add(QualifiedName());
        }
        return WithOptions(new Statement.Definition("alter_table", targets, null, SpanFrom(start)), first);
    }

    private Statement Drop(int start)
    {
        Next();
        Accept("TEMPORARY");
        switch (Current.Keyword)
        {
            case "TABLE" or "TABLES" or "VIEW" or "SEQUENCE":
                var kind = Next().Keyword.ToLowerInvariant();
                IfExists();
                var targets = List(() => QualifiedName());
                SkipRest();
                return new Statement.Definition("drop_" + (kind == "tables" ? "table" : kind), targets, null, SpanFrom(start));
            case "INDEX":
                Next();
                IfExists();
                Name();
                Expect("ON");
                var table = QualifiedName();
                SkipRest();
                return new Statement.Definition("drop_index", [table], null, SpanFrom(start));
            case "DATABASE" or "SCHEMA":
                return Define("drop_database", start, 1);
            case "PROCEDURE" or "FUNCTION" or "TRIGGER" or "EVENT":
                return Define("drop_" + Current.Keyword.ToLowerInvariant(), start, 2);
            case "PREPARE":
                return Administration("deallocate", start, null, skip: true);
            case "USER" or "ROLE" or "SERVER" or "TABLESPACE" or "UNDO" or "LOGFILE" or "RESOURCE" or "SPATIAL":
                return DefineServerObject("drop_", start);
            default:
                throw new MySqlUnsupportedException("DROP", Current.Span);
        }
    }

    private Statement RenameOrTruncate(int start)
    {
        var word = Next().Keyword;
        if (word == "TRUNCATE")
        {
            Accept("TABLE");
            var table = QualifiedName();
            if (features.LockWait)
                SkipRest();
            return new Statement.Definition("truncate_table", [table], null, SpanFrom(start));
        }
        if (!AcceptAny("TABLE", "TABLES"))
        {
            Expect("USER");
            SkipRest();
            return new Statement.Administration("rename_user", [], SpanFrom(start));
        }
        IfExists();
        var targets = new List<ObjectName>();
        do
        {
            targets.Add(QualifiedName());
            if (AcceptAny("WAIT", "NOWAIT") && Current.Kind == MySqlTokenKind.Integer)
                Next();
            Expect("TO");
            targets.Add(QualifiedName());
        }
        while (AcceptSymbol(","));
        return new Statement.Definition("rename_table", targets, null, SpanFrom(start));
    }
}
