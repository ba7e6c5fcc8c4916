using System.Text;
using System.Text.RegularExpressions;
using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>
/// The tree of a body in PL/pgSQL: what its steps are, and the pieces of SQL in them, which the tree holds as text. <see cref="Text"/> is one script of
/// these, a statement for each. Anything that runs text, catches errors, or is not known makes it not whole.
/// </summary>
internal sealed partial class ProgramOutline
{
    private readonly StringBuilder _text = new();
    private readonly List<Func<IReadOnlyList<Statement>, ProgramStep?>> _steps = [];
    private readonly List<(string Name, string? Parent, string Type)> _datums = [];
    private readonly List<string> _rows = [];
    private int _pieces;
    private bool _assigns;

    private ProgramOutline()
    {
    }

    /// <summary>Everything in the body was read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The pieces of SQL, as a script.</summary>
    public string Text => _text.ToString();

    /// <summary>Reads the grammar's tree.</summary>
    public static ProgramOutline Read(ReadOnlySpan<byte> json)
    {
        var outline = new ProgramOutline();
        if (AstBuilder.Build(json) is { } root && root.List("plpgsql_funcs") is [AstNode { Kind: "PLpgSQL_function" } function])
            outline.Function(function);
        else
            outline.IsWhole = false;
        return outline;
    }

    /// <summary>The program, its pieces having been parsed; null where one of them was not what its place asks for.</summary>
    public StoredProgram? ToProgram(SqlBatch batch)
    {
        // Parameters by number would not follow what is assigned to them by name.
        if (batch.Statements.Count != _pieces || _assigns && Numbered().IsMatch(batch.Text))
            return null;
        var steps = _steps.ConvertAll(s => s(batch.Statements));
        return steps.Contains(null) ? null : new StoredProgram(batch.Text, steps.OfType<ProgramStep>().ToList()) { NamesMustDiffer = true };
    }

    private void Function(AstNode function)
    {
        function.Ignore("new_varno", "old_varno", "out_param_varno");
        var datums = function.List("datums").OfType<AstNode>().ToList();
        foreach (var datum in datums)
            _datums.Add(datum.Kind == "PLpgSQL_recfield" ? (datum.Text("fieldname") ?? "", "", "") : (datum.Text("refname") ?? "", null, TypeOf(datum)));
        foreach (var (datum, place) in datums.Select((d, i) => (d, i)))
            Datum(datum, place);
        if (function.Node("action") is { } action)
            Step(action);
        else
            IsWhole = false;
        Done(function);
    }

    /// <summary>A variable of the body, with what it begins with. Rows of the trigger and parameters are known to whoever calls.</summary>
    private void Datum(AstNode datum, int place)
    {
        switch (datum.Kind)
        {
            case "PLpgSQL_var":
                datum.Ignore("refname", "lineno", "datatype", "isconst", "notnull", "dno");
                var initial = datum.Node("default_val") is { } value ? Typed(place, Expression(value)) : Constant;
                if (!_datums[place].Name.StartsWith('$'))
                    Assign(_datums[place].Name, initial, declares: true);
                break;
            case "PLpgSQL_rec" when _datums[place].Type is "" or "record" && datum.Take("default_val") is null:
                datum.Ignore("refname", "lineno", "datatype", "isconst", "notnull", "dno");
                _rows.Add(_datums[place].Name);
                break;
            case "PLpgSQL_recfield":
                datum.Ignore("fieldname", "dno");
                _datums[place] = (_datums[place].Name, Name(datum.Number("recparentno")), "");
                break;
            case "PLpgSQL_row":
                datum.Ignore("refname", "lineno", "fields", "dno");
                break;
            default:
                IsWhole = false;
                break;
        }
        Done(datum);
    }

    private static string TypeOf(AstNode datum) => datum.Node("datatype")?.Text("typname") ?? "";

    /// <summary>What is assigned is turned into the variable's type, which can fail.</summary>
    private Func<IReadOnlyList<Statement>, Expression?> Typed(int datum, Func<IReadOnlyList<Statement>, Expression?> value) =>
        _datums[datum].Type is "" or "text" or "varchar" or "character varying"
            ? value
            : statements => value(statements) is { } given ? new Expression.Cast(given, _datums[datum].Type, given.Span) : null;

    private string Name(int datum)
    {
        if (datum >= 0 && datum < _datums.Count)
            return _datums[datum].Name;
        IsWhole = false;
        return "";
    }

    private void Steps(IReadOnlyList<AstValue> steps)
    {
        foreach (var step in steps)
        {
            if (step is AstNode node)
                Step(node);
            else
                IsWhole = false;
        }
    }

    private void Step(AstNode node)
    {
        node.Ignore("lineno", "label");
        switch (node.Kind)
        {
            case "PLpgSQL_stmt_block" or "PLpgSQL_stmt_loop":
                node.Ignore("n_initvars", "initvarnos");
                Steps(node.List("body"));
                break;
            case "PLpgSQL_stmt_assign":
                Assignment(node);
                break;
            case "PLpgSQL_stmt_if":
                Decide(node.Node("cond"));
                Steps(node.List("then_body"));
                Steps(node.List("elsif_list"));
                Steps(node.List("else_body"));
                break;
            case "PLpgSQL_if_elsif":
                Decide(node.Node("cond"));
                Steps(node.List("stmts"));
                break;
            case "PLpgSQL_stmt_while":
                Decide(node.Node("cond"));
                Steps(node.List("body"));
                break;
            case "PLpgSQL_stmt_case":
                Case(node);
                break;
            case "PLpgSQL_case_when":
                Decide(node.Node("expr"));
                Steps(node.List("stmts"));
                break;
            case "PLpgSQL_stmt_exit":
                node.Ignore("is_exit");
                if (node.Node("cond") is { } leaves)
                    Decide(leaves);
                break;
            case "PLpgSQL_stmt_raise":
                Raise(node);
                break;
            default:
                Data(node);
                break;
        }
        Done(node);
    }

    private void Assignment(AstNode node)
    {
        var target = node.Number("varno");
        var text = node.Node("expr") is { } expression ? Query(expression) : "";
        if (Target().Match(text) is not { Success: true } match || target >= _datums.Count)
        {
            IsWhole = false;
            return;
        }
        _assigns = true;
        var (name, parent, _) = _datums[target];
        Assign(parent is null ? name : $"{parent}.{name}", Typed(target, Value(text[match.Length..])), declares: false);
    }

    private void Assign(string name, Func<IReadOnlyList<Statement>, Expression?> value, bool declares)
    {
        var parts = name.Split('.').Select(p => new Identifier(p, true, default)).ToList();
        Add(s => value(s) is { } given ? new ProgramStep.Assign(new ObjectName(parts, default), given, given.Span) { Declares = declares } : null);
    }

    private void Add(Func<IReadOnlyList<Statement>, ProgramStep?> step) => _steps.Add(step);

    private void Done(AstNode node) => IsWhole &= node.FirstUntaken is null;

    private static Expression Constant(IReadOnlyList<Statement> statements) => new Expression.Literal(LiteralKind.Null, null, default);

    private string Query(AstNode expression)
    {
        expression.Ignore("parseMode");
        var text = expression.Kind == "PLpgSQL_expr" ? expression.Text("query") ?? "" : "";
        Done(expression);
        IsWhole &= text.Length > 0;
        return text;
    }

    private Func<IReadOnlyList<Statement>, Expression?> Expression(AstNode expression) => Value(Query(expression));

    /// <summary>One value, which may be the first row of a query without its SELECT.</summary>
    private Func<IReadOnlyList<Statement>, Expression?> Value(string text)
    {
        var piece = Piece("SELECT " + text);
        return statements => statements[piece] is not Statement.Select { Into: null, Query: { } query } ? null
            : query is Query.Select { Items: [{ Value: not Syntax.Expression.Star } only], Distinct: false, From: [], Where: null, GroupBy: [], Having: null, Windows: [] }
                && query is { OrderBy: [], Limit: null, Offset: null, With: null } ? only.Value
            : new Expression.ScalarQuery(query, query.Span);
    }

    /// <summary>Adds a statement to the script; its place in it.</summary>
    private int Piece(string sql)
    {
        _text.Append(sql).Append("\n;\n"); // what ends in a comment ends there
        return _pieces++;
    }

    [GeneratedRegex("""^\s*[A-Za-z_][A-Za-z0-9_$]*(\.[A-Za-z_][A-Za-z0-9_$]*)?\s*(:=|=)""")]
    private static partial Regex Target();

    [GeneratedRegex("""\$[0-9]""")]
    private static partial Regex Numbered();
}
