using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>Steps that run statements, walk rows, or give back a result.</summary>
internal sealed partial class ProgramOutline
{
    /// <summary>Where the rows go that nobody looks at.</summary>
    private const string Nowhere = "?";

    /// <summary>What the grammar calls the results of a function together.</summary>
    private const string AllResults = "(unnamed row)";

    private void Data(AstNode node)
    {
        switch (node.Kind)
        {
            case "PLpgSQL_stmt_return":
                if (Given(node) is { } returned)
                    Add(s => returned(s) is { } value ? new ProgramStep.Return(value, value.Span) : null);
                break;
            case "PLpgSQL_stmt_return_next":
                var next = Given(node);
                IsWhole &= next is not null;
                Add(s => next?.Invoke(s) is { } value ? new ProgramStep.Emit(value, value.Span) : null);
                break;
            case "PLpgSQL_stmt_return_query":
                var rows = Piece(node.Node("query") is { } query ? Query(query) : "");
                Add(s => s[rows] is Statement.Select { Into: null } select ? new ProgramStep.Run(select, false, select.Span) : null);
                break;
            case "PLpgSQL_stmt_execsql":
                Execute(node);
                break;
            case "PLpgSQL_stmt_perform":
                Fetch(node.Node("expr"), Nowhere);
                break;
            case "PLpgSQL_stmt_fors":
                Into(node.Node("query"), node.Node("var"));
                Steps(node.List("body"));
                break;
            case "PLpgSQL_stmt_fori":
                Count(node);
                Steps(node.List("body"));
                break;
            default:
                IsWhole = false;
                break;
        }
    }

    /// <summary>What RETURN and RETURN NEXT name: an expression, or one of the variables.</summary>
    private Func<IReadOnlyList<Statement>, Expression?>? Given(AstNode node)
    {
        if (node.Node("expr") is { } expression)
            return Expression(expression);
        if (node.Take("retvarno") is not AstScalar { Number: var number })
            return null;
        var name = Name((int)number);
        if (name == AllResults)
            return null; // the end of what has results of its own
        return _ => Variable(name);
    }

    private void Execute(AstNode node)
    {
        node.Ignore("strict", "mod_stmt", "mod_stmt_set");
        var statement = node.Node("sqlstmt");
        if (node.Flag("into"))
        {
            Into(statement, node.Node("target"));
            return;
        }
        var piece = Piece(statement is null ? "" : Query(statement));
        Add(s => s[piece] is Statement.Insert or Statement.Update or Statement.Delete or Statement.Merge ? new ProgramStep.Run(s[piece], false, s[piece].Span) : null);
    }

    private void Into(AstNode? query, AstNode? target)
    {
        switch (target)
        {
            case { Kind: "PLpgSQL_row" }:
                target.Ignore("refname", "lineno", "dno");
                Fetch(query, [.. target.List("fields").OfType<AstNode>().Select(Field)]);
                break;
            case { Kind: "PLpgSQL_rec" }:
                target.Ignore("lineno", "dno", "datatype", "default_val", "isconst", "notnull");
                var name = target.Text("refname") ?? "";
                IsWhole &= _rows.Contains(name) && name is not ("new" or "old");
                Fetch(query, name);
                break;
            default:
                IsWhole = false;
                return;
        }
        Done(target);
    }

    private static Expression.Column Variable(string name) => new(new ObjectName([new Identifier(name, true, default)], default), default);

    private int Field(AstNode field)
    {
        var datum = field.Number("varno");
        field.Ignore("name");
        Done(field);
        IsWhole &= datum < _datums.Count && _datums[datum].Parent is null;
        return IsWhole ? datum : 0;
    }

    private void Fetch(AstNode? query, IReadOnlyList<int> into)
    {
        _assigns = true;
        var piece = Piece(query is null ? "" : Query(query));
        Add(s => s[piece] is Statement.Select { Into: null } select ? new ProgramStep.Fetch(select.Query, [.. into.Select(Name)], select.Span) : null);
        foreach (var variable in into)
            Assign(Name(variable), Typed(variable, _ => Variable(Name(variable))), declares: false);
    }

    private void Fetch(AstNode? query, string row)
    {
        _assigns = true;
        var piece = Piece(query is null ? "" : Query(query));
        Add(s => s[piece] is Statement.Select { Into: null } select ? new ProgramStep.FetchRow(select.Query, row, select.Span) : null);
    }

    /// <summary>FOR i IN a..b: how often it runs is decided by its bounds.</summary>
    private void Count(AstNode node)
    {
        node.Ignore("reverse");
        if (node.Node("var") is { Kind: "PLpgSQL_var" } variable)
        {
            variable.Ignore("lineno", "datatype", "dno", "isconst", "notnull");
            Assign(variable.Text("refname") ?? "", node.Node("lower") is { } lower ? Expression(lower) : Constant, declares: false);
            Done(variable);
        }
        foreach (var bound in (string[])["lower", "upper", "step"])
        {
            if (node.Node(bound) is { } value && bound != "lower")
                Decide(value);
        }
    }
}
