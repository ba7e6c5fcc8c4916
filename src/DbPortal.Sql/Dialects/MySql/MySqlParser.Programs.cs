using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>Bodies of stored programs, read whole: what a step does is kept, not when. Anything that runs text or sends messages is refused.</summary>
internal sealed partial class MySqlParser
{
    private readonly Dictionary<string, Query> _cursors = new(StringComparer.OrdinalIgnoreCase);
    private List<ProgramStep>? _steps;
    private int _branches;

    private bool InProgram => _steps is not null;

    /// <summary>The whole text as the body of one stored program.</summary>
    public StoredProgram Program()
    {
        _steps = [];
        ProgramStatement();
        AcceptSymbol(";");
        return Current.Kind == MySqlTokenKind.End ? new StoredProgram(text, _steps) : throw Unexpected();
    }

    private void Step(ProgramStep step) => _steps!.Add(step); // only while a program is read

    private void ProgramStatement()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (AtName && Ahead(1).IsSymbol(":"))
            _index += 2;
        var outer = Enter();
        var start = Current.Start;
        switch (Current.Keyword)
        {
            case "BEGIN":
                Next();
                Statements("END");
                EndOf(null);
                break;
            case "DECLARE":
                Declaring();
                break;
            case "SET":
                Next();
                List(() => { ProgramAssignment(); return true; });
                break;
            case "IF" or "CASE" or "LOOP" or "REPEAT" or "WHILE":
                Branch();
                break;
            case "RETURN":
                Next();
                Step(new ProgramStep.Return(ReadExpression(), SpanFrom(start)));
                break;
            case "LEAVE" or "ITERATE" or "OPEN" or "CLOSE":
                Next();
                Name();
                break;
            case "FETCH":
                Fetch(start);
                break;
            case "SIGNAL":
                Signal();
                break;
            default:
                ProgramSql(start);
                break;
        }
        Leave(outer);
    }

    /// <summary>Statements up to a word that is left standing.</summary>
    private void Statements(params ReadOnlySpan<string> ends)
    {
        while (!ends.Contains(Current.Keyword))
        {
            ProgramStatement();
            ExpectSymbol(";");
        }
    }

    private void EndOf(string? word)
    {
        Expect("END");
        if (word is not null)
            Expect(word);
        if (AtName && !AtEnd)
            Name();
    }

    private void Branch()
    {
        var word = Next().Keyword;
        _branches++;
        switch (word)
        {
            case "IF":
                Choices("ELSEIF");
                break;
            case "CASE":
                CaseStatement();
                break;
            case "LOOP":
                Statements("END");
                break;
            case "REPEAT":
                Statements("UNTIL");
                Next();
                Decide();
                break;
            default:
                Decide();
                Expect("DO");
                Statements("END");
                break;
        }
        _branches--;
        EndOf(word);
    }

    private void Decide()
    {
        var condition = ReadExpression();
        Step(new ProgramStep.Decide(condition, condition.Span));
    }

    /// <summary>Conditions and what they choose, up to END.</summary>
    private void Choices(string next)
    {
        do
        {
            Decide();
            Expect("THEN");
            Statements(next, "ELSE", "END");
        }
        while (Accept(next));
        if (Accept("ELSE"))
            Statements("END");
    }

    private void CaseStatement()
    {
        if (!Is("WHEN"))
            Decide();
        Expect("WHEN");
        Choices("WHEN");
    }

    private void Declaring()
    {
        Next();
        if (AcceptAny("CONTINUE", "EXIT", "UNDO"))
        {
            Handler();
            return;
        }
        var start = Current.Start;
        var names = List(Name);
        if (Accept("CONDITION"))
        {
            Expect("FOR");
            HandledCondition();
            return;
        }
        if (Accept("CURSOR"))
        {
            Expect("FOR");
            _cursors[names[0].Name] = QueryExpression(nested: true);
            return;
        }
        TypeName();
        if (Accept("COLLATE"))
            CollationName();
        var value = Accept("DEFAULT") ? ReadExpression() : new Expression.Literal(LiteralKind.Null, null, SpanFrom(start));
        foreach (var name in names)
            Step(new ProgramStep.Assign(new ObjectName([name], name.Span), value, SpanFrom(start)) { Declares = true });
    }

    private void Handler()
    {
        Expect("HANDLER");
        Expect("FOR");
        List(() => { HandledCondition(); return true; });
        _branches++;
        ProgramStatement();
        _branches--;
    }

    private void HandledCondition()
    {
        if (Accept("SQLSTATE"))
        {
            Accept("VALUE");
            Expect(MySqlTokenKind.String);
        }
        else if (!Accept("NOT", "FOUND") && !AcceptAny("SQLWARNING", "SQLEXCEPTION"))
        {
            _ = Current.Kind == MySqlTokenKind.Integer ? Next().Text : Name().Name;
        }
    }

    /// <summary>A variable of the program or the session, or a column of the new row; the server's own settings are no values.</summary>
    private void ProgramAssignment()
    {
        var start = Current.Start;
        var target = Current.Kind == MySqlTokenKind.UserVariable ? Setting("@" + Next().Text, Previous.Span) : QualifiedName();
        if (!AcceptSymbol(":="))
            ExpectSymbol("=");
        Step(new ProgramStep.Assign(target, ReadExpression(), SpanFrom(start)));
    }

    private void Fetch(int start)
    {
        Next();
        Accept("NEXT");
        Accept("FROM");
        if (!_cursors.TryGetValue(Name().Name, out var query))
            throw NotUnderstood("This cursor is not known.", Previous.Span);
        Expect("INTO");
        Step(new ProgramStep.Fetch(query, List(ProgramVariable), SpanFrom(start)));
    }

    private string ProgramVariable() => Current.Kind == MySqlTokenKind.UserVariable ? "@" + Next().Text : Name().Name;

    /// <summary>A message of constants tells nothing but that it was reached.</summary>
    private void Signal()
    {
        Next();
        HandledCondition();
        if (!Accept("SET"))
            return;
        List(() =>
        {
            Name();
            ExpectSymbol("=");
            return Current.Kind is MySqlTokenKind.String or MySqlTokenKind.Integer ? Next().Text : throw NotUnderstood("A message that is computed is not followed.", Current.Span);
        });
    }

    private void ProgramSql(int start)
    {
        if (!IsAny("SELECT", "WITH", "INSERT", "REPLACE", "UPDATE", "DELETE", "CALL", "VALUES", "TABLE") && !IsSymbol("("))
            throw NotUnderstood("This statement of a stored program is not followed.", Current.Span);
        _into = null;
        _inDuplicateKey = false;
        _rowAlias = null;
        _declared.Clear();
        var statement = ReadStatement();
        Step(statement is Statement.Select { Into: { Kind: IntoKind.Variables } into } select
            ? new ProgramStep.Fetch(select.Query, into.Variables, SpanFrom(start))
            : new ProgramStep.Run(statement, _branches == 0, SpanFrom(start)));
    }
}
