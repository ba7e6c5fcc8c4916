using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private Statement Set(int start)
    {
        Next();
        if (features.MariaDbStatements && Is("STATEMENT") && !Ahead(1).IsSymbol("="))
            return SetStatement(start);
        if (SetAdministration() is { } name)
        {
            SkipRest();
            return new Statement.Administration(name, [], SpanFrom(start));
        }
        if (Is("TRANSACTION") || (IsAny("SESSION", "LOCAL", "GLOBAL") && IsAhead(1, "TRANSACTION")))
            return SetTransaction(start);
        var scope = SetScope.Session;
        var assignments = List(() => ReadSetting(ref scope));
        return new Statement.Set(scope, assignments, SpanFrom(start));
    }

    private Statement SetStatement(int start)
    {
        Next();
        var scope = SetScope.Session;
        var settings = List(() => ReadSetting(ref scope));
        Expect("FOR");
        if (scope == SetScope.Server || IsAny("SET", "CALL", "PREPARE", "EXECUTE"))
            throw new MySqlUnsupportedException("SET STATEMENT … FOR " + Current.Keyword, Current.Span);
        return ReadStatement() with { Settings = settings, Span = SpanFrom(start) };
    }

    private string? SetAdministration() => Current.Keyword switch
    {
        "PASSWORD" => "set_password",
        "ROLE" => "set_role",
        "DEFAULT" when IsAhead(1, "ROLE") => "set_default_role",
        "RESOURCE" when IsAhead(1, "GROUP") => "set_resource_group",
        _ => null,
    };

    private Statement SetTransaction(int start)
    {
        var global = Is("GLOBAL");
        if (!Is("TRANSACTION"))
            Next();
        Next();
        var writes = TransactionTraits();
        return global
            ? new Statement.Administration("set_global_transaction", [], SpanFrom(start))
            : new Statement.Transaction("set transaction", SpanFrom(start)) { Writes = writes };
    }

    /// <summary>ISOLATION LEVEL, READ ONLY, READ WRITE, WITH CONSISTENT SNAPSHOT, in any order; true when it asks to write.</summary>
    private bool TransactionTraits()
    {
        var writes = false;
        do
        {
            if (Accept("ISOLATION", "LEVEL"))
            {
                if (!(Accept("REPEATABLE", "READ") || Accept("READ", "COMMITTED") || Accept("READ", "UNCOMMITTED") || Accept("SERIALIZABLE")))
                    throw Unexpected();
            }
            else if (Accept("READ", "WRITE"))
            {
                writes = true;
            }
            else if (Accept("WITH", "CONSISTENT"))
            {
                Expect("SNAPSHOT");
            }
            else if (!Accept("READ", "ONLY"))
            {
                throw Unexpected();
            }
        }
        while (AcceptSymbol(","));
        return writes;
    }

    private Assignment ReadSetting(ref SetScope scope)
    {
        var start = Current.Start;
        if (SetCharacters(start) is { } characters)
            return characters;
        var target = SettingName(ref scope, out var user);
        if (!AcceptSymbol(":="))
            ExpectSymbol("=");
        if (!user && Accept("DEFAULT"))
            return new Assignment([target], null, SpanFrom(start));
        return new Assignment([target], SettingValue(user), SpanFrom(start));
    }

    /// <summary>SET NAMES, SET CHARACTER SET.</summary>
    private Assignment? SetCharacters(int start)
    {
        if (Is("NAMES") && !Ahead(1).IsSymbol("="))
            Next();
        else if (!Accept("CHARACTER", "SET") && !(Is("CHARSET") && !Ahead(1).IsSymbol("=") && Accept("CHARSET")))
            return null;
        var name = Setting(Previous.Keyword == "NAMES" ? "names" : "character set", Previous.Span);
        if (Accept("DEFAULT"))
            return new Assignment([name], null, SpanFrom(start));
        var value = Accept("BINARY") ? new Identifier("binary", false, Previous.Span) : NameOrText();
        if (Accept("COLLATE"))
            CollationName();
        // Texts are sent in this character set: with it the server reads them as they are read here.
        if (value.Name.Equals("utf8mb4", StringComparison.OrdinalIgnoreCase))
            name = Setting(name.Last.Name + " utf8mb4", name.Span);
        return new Assignment([name], new Expression.Literal(LiteralKind.String, value.Name, value.Span), SpanFrom(start));
    }

    private static ObjectName Setting(string name, TextSpan span) => new([new Identifier(name, false, span)], span);

    private ObjectName SettingName(ref SetScope scope, out bool user)
    {
        user = Current.Kind == MySqlTokenKind.UserVariable;
        if (user)
            return Setting("@" + Next().Text, Previous.Span);
        if (Current.Kind == MySqlTokenKind.SystemVariable)
            return ScopedSetting(Next(), ref scope);
        if (IsAny("GLOBAL", "PERSIST", "PERSIST_ONLY") && !Ahead(1).IsSymbol("="))
        {
            Next();
            scope = SetScope.Server;
        }
        else if (IsAny("SESSION", "LOCAL") && !Ahead(1).IsSymbol("="))
        {
            Next();
        }
        var name = QualifiedName();
        return Setting(string.Join('.', name.Parts.Select(p => p.Name.ToLowerInvariant())), name.Span);
    }

    private static ObjectName ScopedSetting(MySqlToken token, ref SetScope scope)
    {
        var dot = token.Text.IndexOf('.', StringComparison.Ordinal);
        var prefix = dot < 0 ? "" : token.Text[..dot];
        if (prefix is "global" or "persist" or "persist_only")
            scope = SetScope.Server;
        return Setting(prefix is "global" or "persist" or "persist_only" or "session" or "local" ? token.Text[(dot + 1)..] : token.Text, token.Span);
    }

    /// <summary>Where a setting stands on the left, a bare word on the right is a text, even a reserved one such as ON.</summary>
    private Expression SettingValue(bool user)
    {
        if (!user && (IsAny("ON", "ALL", "BINARY", "ROW", "SYSTEM") || AtName) && (Ahead(1).Kind == MySqlTokenKind.End || Ahead(1).IsSymbol(";") || Ahead(1).IsSymbol(",") || IsAhead(1, "FOR")))
        {
            var word = Next();
            return new Expression.Literal(LiteralKind.String, word.Text, word.Span);
        }
        return ReadExpression();
    }

    private Statement Transaction(int start)
    {
        if (features.MariaDbStatements && Is("BEGIN") && IsAhead(1, "NOT"))
            throw new MySqlUnsupportedException("BEGIN NOT ATOMIC", Current.Span);
        switch (Next().Keyword)
        {
            case "START" when Accept("TRANSACTION"):
                var writes = !AtEnd && TransactionTraits();
                return new Statement.Transaction("begin", SpanFrom(start)) { Writes = writes };
            case "START":
                SkipRest();
                return new Statement.Administration("start_replica", [], SpanFrom(start));
            case "BEGIN":
                Accept("WORK");
                return new Statement.Transaction("begin", SpanFrom(start));
            case "SAVEPOINT":
                Name();
                return new Statement.Transaction("savepoint", SpanFrom(start));
            case "RELEASE":
                Expect("SAVEPOINT");
                Name();
                return new Statement.Transaction("release", SpanFrom(start));
            case var word:
                return EndTransaction(word, start);
        }
    }

    private Statement.Transaction EndTransaction(string word, int start)
    {
        Accept("WORK");
        if (word == "ROLLBACK" && Accept("TO"))
        {
            Accept("SAVEPOINT");
            Name();
            return new Statement.Transaction("rollback", SpanFrom(start));
        }
        if (Accept("AND") && !Accept("CHAIN") && !Accept("NO", "CHAIN"))
            throw Unexpected();
        // The end of the connection would take the session away from the portal.
        if (Is("RELEASE"))
            throw NotUnderstood("COMMIT and ROLLBACK are read without RELEASE.", Current.Span);
        Accept("NO", "RELEASE");
        return new Statement.Transaction(word.ToLowerInvariant(), SpanFrom(start));
    }
}
