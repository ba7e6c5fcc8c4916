using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>
/// Stored programs are known by kind and name. Their bodies are passed over to find where they end, by the blocks they open and close:
/// an end taken too late would hide a further statement in this one.
/// </summary>
internal sealed partial class MySqlParser
{
    private Statement Routine(string verb, int start)
    {
        var kind = Next().Keyword;
        IfExists();
        var name = QualifiedName();
        if (kind == "FUNCTION" && Is("RETURNS"))
        {
            SkipRest();
            return new Statement.Administration("create_loadable_function", [name], SpanFrom(start));
        }
        var target = kind switch
        {
            "TRIGGER" => TriggerHead(),
            "EVENT" => EventHead(name),
            _ => RoutineHead(name, kind == "FUNCTION"),
        };
        if (!AtEnd)
            Body();
        return new Statement.Definition(verb + kind.ToLowerInvariant(), [target], null, SpanFrom(start));
    }

    private ObjectName TriggerHead()
    {
        while (!AtEnd && !Is("ON"))
            Next();
        Expect("ON");
        var table = QualifiedName();
        Expect("FOR");
        Expect("EACH");
        Expect("ROW");
        if (AcceptAny("FOLLOWS", "PRECEDES"))
            QualifiedName();
        return table;
    }

    private ObjectName EventHead(ObjectName name)
    {
        while (!AtEnd && !Accept("DO"))
        {
            if (IsSymbol("("))
                SkipParentheses();
            else
                Next();
        }
        return name;
    }

    private ObjectName RoutineHead(ObjectName name, bool returns)
    {
        if (!IsSymbol("("))
            throw Unexpected();
        SkipParentheses();
        if (returns)
        {
            if (!AcceptAny("RETURNS", "RETURN"))
                throw Unexpected();
            TypeName();
            if (Accept("COLLATE"))
                CollationName();
        }
        while (Characteristic())
            continue;
        if (Is("AS") || Is("USING"))
            throw new MySqlUnsupportedException("a routine in another language", Current.Span);
        return name;
    }

    private bool Characteristic()
    {
        if (Accept("COMMENT"))
            return Expect(MySqlTokenKind.String).End > 0;
        if (Accept("SQL", "SECURITY"))
            return AcceptAny("DEFINER", "INVOKER") ? true : throw Unexpected();
        if (Accept("LANGUAGE"))
            return Accept("SQL") ? true : throw new MySqlUnsupportedException("a routine in another language", Current.Span);
        if (Accept("READS", "SQL") || Accept("MODIFIES", "SQL"))
            return Expect("DATA").End > 0;
        return Accept("NOT", "DETERMINISTIC") || Accept("DETERMINISTIC") || Accept("CONTAINS", "SQL") || Accept("NO", "SQL");
    }

    /// <summary>One statement, simple or compound, to its end.</summary>
    private void Body()
    {
        var blocks = new Stack<MySqlBlock>();
        var statementBegins = true;
        do
        {
            if (Current.Kind == MySqlTokenKind.End || blocks.Count > ParseLimits.MaxDepth)
                throw NotUnderstood("The body of this stored program does not end where its blocks do.", Current.Span);
            statementBegins = statementBegins ? BodyStatement(blocks) : BodyToken(blocks);
        }
        while (blocks.Count > 0 || !AtEnd);
    }

    /// <summary>At the beginning of a statement; true when another begins right here.</summary>
    private bool BodyStatement(Stack<MySqlBlock> blocks)
    {
        if (AtName && Ahead(1).IsSymbol(":"))
        {
            _index += 2;
            return true;
        }
        switch (Current.Keyword)
        {
            case "BEGIN":
                Next();
                blocks.Push(MySqlBlock.Begin);
                if (Accept("NOT"))
                    Expect("ATOMIC");
                return true;
            case "LOOP" or "REPEAT":
                Next();
                blocks.Push(MySqlBlock.Loop);
                return true;
            case "IF" or "CASE" or "WHILE" or "FOR":
                blocks.Push(Next().Keyword switch { "IF" => MySqlBlock.If, "CASE" => MySqlBlock.Case, _ => MySqlBlock.Loop });
                return false;
            case "DO":
                Next();
                return false;
            case "DECLARE":
                return Declaration();
            default:
                return BodyToken(blocks);
        }
    }

    private bool Declaration()
    {
        Next();
        if (!(AcceptAny("CONTINUE", "EXIT", "UNDO") && Accept("HANDLER")))
            return false;
        Expect("FOR");
        do
        {
            if (Accept("SQLSTATE"))
            {
                Accept("VALUE");
                Expect(MySqlTokenKind.String);
            }
            else if (!Accept("NOT", "FOUND") && !AcceptAny("SQLWARNING", "SQLEXCEPTION") && Current.Kind != MySqlTokenKind.Integer)
            {
                Name();
            }
            else if (Current.Kind == MySqlTokenKind.Integer)
            {
                Next();
            }
        }
        while (AcceptSymbol(","));
        return true;
    }

    /// <summary>Inside a statement; true when the next one begins after this token.</summary>
    private bool BodyToken(Stack<MySqlBlock> blocks)
    {
        var token = Next();
        if (token.IsSymbol(";"))
            return true;
        var open = blocks.Count > 0 ? blocks.Peek() : (MySqlBlock?)null;
        switch (token.Keyword)
        {
            case "CASE":
                blocks.Push(MySqlBlock.CaseExpression);
                return false;
            case "THEN" or "ELSE":
                return open is MySqlBlock.If or MySqlBlock.Case;
            case "DO":
                return open is MySqlBlock.Loop;
            case "END":
                End(blocks, token);
                return false;
            default:
                return false;
        }
    }

    private void End(Stack<MySqlBlock> blocks, MySqlToken token)
    {
        if (!blocks.TryPop(out var block))
            throw NotUnderstood("This END closes nothing.", token.Span);
        var closed = block switch
        {
            MySqlBlock.If => Accept("IF"),
            MySqlBlock.Case => Accept("CASE"),
            MySqlBlock.Loop => AcceptAny("LOOP", "REPEAT", "WHILE", "FOR"),
            _ => true,
        };
        if (!closed)
            throw Unexpected();
        if (block is not MySqlBlock.CaseExpression && !AtEnd)
            Name();
        if (block is not MySqlBlock.CaseExpression && !AtEnd)
            throw Unexpected();
    }
}
