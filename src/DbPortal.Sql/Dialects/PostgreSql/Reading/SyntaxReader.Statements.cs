using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    /// <summary>All statements of a parsed text, in order.</summary>
    public IReadOnlyList<Statement> Read(AstNode root) => Nodes(root.List("stmts")).Select(ReadOuter).ToList();

    private Statement ReadOuter(AstNode raw)
    {
        _statement = OuterSpan(raw.Number("stmt_location"), raw.Number("stmt_len"));
        (_fault, _into) = (null, null);
        var statement = ReadStatement(raw.Node("stmt"), _statement);
        Done(raw, "RawStmt", _statement);
        return _fault is null ? statement : new Statement.Unsupported(_fault, _statement);
    }

    /// <summary>A statement's text without the white space around it; no length means up to the end of the text.</summary>
    private TextSpan OuterSpan(int location, int length)
    {
        var end = length > 0 ? location + length : source.Bytes.Length;
        var start = TokenScanner.SkipSpace(source.Bytes.AsSpan(0, end), location);
        while (end > start && (source.Bytes[end - 1] is (byte)';' || char.IsWhiteSpace((char)source.Bytes[end - 1])))
            end--;
        return source.Span(start, end);
    }

    /// <summary>The body of a common table: its span is what its parts cover.</summary>
    private Statement ReadInner(AstNode? node, out TextSpan span)
    {
        var statement = ReadStatement(node, null);
        span = statement.Span;
        return statement;
    }

    private Statement ReadStatement(AstNode? node, TextSpan? span)
    {
        switch (node?.Kind)
        {
            case "SelectStmt":
                return ReadSelectStatement(node, span);
            case "InsertStmt":
                return ReadInsert(node, span);
            case "UpdateStmt":
                return ReadUpdate(node, span);
            case "DeleteStmt":
                return ReadDelete(node, span);
            case "MergeStmt":
                return ReadMerge(node, span);
            case { } kind when span is { } whole:
                return ReadUtility(node!, kind, whole); // the pattern proved that there is a node
            default:
                var what = node?.Kind ?? "an empty statement";
                return new Statement.Unsupported(what, Refuse(what, Nowhere).Span);
        }
    }

    private Statement.Select ReadSelectStatement(AstNode node, TextSpan? span)
    {
        var query = ReadQuery(node, outermost: span is not null);
        var into = span is null || _into is null ? null : ReadInto(_into);
        return new Statement.Select(query, into, span ?? query.Span);
    }

    private IntoTarget ReadInto(AstNode node)
    {
        node.Ignore("onCommit", "rel_persistence");
        var target = node.Node("rel") is { } relation ? ReadNamed(relation, []).Name : new ObjectName([], Nowhere);
        Done(node, "IntoClause", target.Span);
        return new IntoTarget(IntoKind.Table, target, [], target.Span) { Temporary = IsTemporary(node) };
    }

    private Statement ReadUtility(AstNode node, string kind, TextSpan span)
    {
        var whole = kind switch
        {
            "ExplainStmt" => ReadExplain(node, span),
            "VariableShowStmt" => ReadShow(node, span),
            "VariableSetStmt" => ReadSet(node, SetScope.Session, span),
            "AlterSystemStmt" => node.Node("setstmt") is { } setting ? ReadSet(setting, SetScope.Server, span) : null,
            "TransactionStmt" => ReadTransaction(node, span),
            "ConstraintsSetStmt" => ReadConstraints(node, span),
            "DeclareCursorStmt" => ReadDeclare(node, isCursor: true, span),
            "PrepareStmt" => ReadDeclare(node, isCursor: false, span),
            "FetchStmt" => ReadFetch(node, span),
            "ExecuteStmt" => ReadExecute(node, span),
            "ClosePortalStmt" => ReadForget(node, isCursor: true, span),
            "DeallocateStmt" => ReadForget(node, isCursor: false, span),
            "CreateTableAsStmt" => ReadCreateTableAs(node, span),
            "ViewStmt" => ReadCreateView(node, span),
            _ => null,
        };
        if (whole is not null)
        {
            Done(node, kind, span);
            return whole;
        }

        if (StatementKinds.Definition(node) is { } definition)
            return WithLinks(new Statement.Definition(definition, TargetsOf(node), null, span) { Made = kind == "CreateStmt" ? ReadNewTable(node) : null }, node);
        if (StatementKinds.Administration(node) is { } administration)
            return new Statement.Administration(administration, TargetsOf(node), span);
        Refuse(kind, span);
        return new Statement.Unsupported(kind, span);
    }

    private Statement.Explain ReadExplain(AstNode node, TextSpan span)
    {
        var options = Nodes(node.List("options")).Select(ReadOption).ToList();
        var executes = options.Any(o => o.Name == "analyze" && o.Value is not ("false" or "off" or "0"));
        var inner = ReadStatement(node.Node("query"), ExplainedSpan(span, options.Count > 0));
        return new Statement.Explain(inner, executes, options.Select(o => o.Value.Length == 0 ? o.Name : $"{o.Name}={o.Value}").ToList(), span);
    }

    private (string Name, string Value) ReadOption(AstNode node)
    {
        node.Ignore("location", "defaction", "defnamespace");
        var value = node.Node("arg") is { } argument ? ReadScalar(argument) : "";
        var option = ((node.Text("defname") ?? "").ToLowerInvariant(), value.ToLowerInvariant());
        Done(node, "DefElem", Nowhere);
        return option;
    }

    private string ReadScalar(AstNode node)
    {
        var text = node.Text("sval") ?? node.Text("str") ?? node.Text("fval");
        var truth = node.Kind == "Boolean";
        var number = truth ? (node.Flag("boolval") ? "true" : "false") : node.Number("ival").ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (node.Kind is not ("String" or "Integer" or "Float" or "Boolean"))
            Refuse(node.Kind, Nowhere);
        Done(node, node.Kind, Nowhere);
        return text ?? (node.Kind == "String" ? "" : number);
    }

    /// <summary>What follows EXPLAIN and its options; the grammar does not say where that begins.</summary>
    private TextSpan ExplainedSpan(TextSpan span, bool hasOptions)
    {
        var text = source.Text.AsSpan(0, span.End);
        var at = SkipSpace(text, span.Start + "explain".Length);
        if (hasOptions && at < text.Length && text[at] == '(')
            return new TextSpan(at = SkipSpace(text, SkipParentheses(text, at)), span.End - at);
        for (var i = 0; i < 2; i++)
        {
            foreach (var word in (ReadOnlySpan<string>)["analyze", "analyse", "verbose"])
            {
                if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    at = SkipSpace(text, at + word.Length);
            }
        }

        return new TextSpan(at, span.End - at);
    }

    private static int SkipSpace(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private static int SkipParentheses(ReadOnlySpan<char> text, int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '(')
                depth++;
            else if (text[at] == ')' && --depth == 0)
                return at + 1;
        }

        return at;
    }

    private Statement.Definition ReadCreateView(AstNode node, TextSpan span)
    {
        node.Ignore("replace", "options", "withCheckOption", "aliases");
        var target = node.Node("view") is { } view ? ReadNamed(view, []).Name : new ObjectName([], span);
        return new Statement.Definition("create_view", [target], ReadQuery(node.Take("query")), span);
    }

    private Statement? ReadCreateTableAs(AstNode node, TextSpan span)
    {
        node.Ignore("is_select_into");
        var perhaps = node.Flag("if_not_exists");
        NewTable? made = null;
        var view = (node.Text("objtype") ?? node.Text("relkind")) == "OBJECT_MATVIEW";
        var targets = new List<ObjectName>();
        if (node.Node("into") is { } into && into.Node("rel") is { } relation)
        {
            targets.Add(ReadNamed(relation, []).Name);
            made = view ? null : new NewTable(IsTemporary(into), perhaps, Identifiers(into.List("colNames"), Nowhere));
        }
        var source = node.Node("query");
        return source?.Kind == "SelectStmt"
            ? new Statement.Definition(view ? "create_materialized_view" : "create_table", targets, ReadQuery(source), span) { Made = made }
            : new Statement.Administration("create_table_as_execute", targets, span);
    }
}
