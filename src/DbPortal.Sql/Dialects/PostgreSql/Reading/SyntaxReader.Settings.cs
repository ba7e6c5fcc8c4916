using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    private static Statement.Show ReadShow(AstNode node, TextSpan span) =>
        new(ShowClass.Setting, (node.Text("name") ?? "").ToLowerInvariant(), null, null, span);

    private Statement ReadSet(AstNode node, SetScope scope, TextSpan span)
    {
        node.Ignore("location", "jumble_args");
        var kind = node.Text("kind") ?? "VAR_SET_VALUE";
        var name = (node.Text("name") ?? "").ToLowerInvariant();
        if (node.Flag("is_local"))
            scope = SetScope.Transaction;
        if (kind == "VAR_SET_MULTI")
            return ReadSetTransaction(node, name, span);

        var values = Expressions(node.List("args"));
        Done(node, "VariableSetStmt", span);
        var target = new ObjectName((kind == "VAR_RESET_ALL" ? "all" : name).Split('.').Select(p => new Identifier(p, false, span)).ToList(), span);
        Expression? value = kind switch
        {
            "VAR_SET_VALUE" when values.Count == 1 => values[0],
            "VAR_SET_VALUE" => new Expression.Row(values, CoverAll(default, values.Select(v => v.Span))),
            "VAR_SET_DEFAULT" or "VAR_RESET" or "VAR_RESET_ALL" => null,
            _ => Refuse(kind, span),
        };
        return new Statement.Set(scope, [new Assignment([target], value, span)], span);
    }

    /// <summary>SET TRANSACTION, and SET SESSION CHARACTERISTICS for those that follow; a snapshot of another session is a matter for administrators.</summary>
    private Statement ReadSetTransaction(AstNode node, string name, TextSpan span)
    {
        if (name == "transaction snapshot")
        {
            node.Ignore("args");
            Done(node, "VariableSetStmt", span);
            return new Statement.Administration("set_transaction_snapshot", [], span);
        }

        var word = name == "transaction" ? "set transaction" : "set session transaction";
        var transaction = WithOptions(new Statement.Transaction(word, span), node.List("args"));
        Done(node, "VariableSetStmt", span);
        return transaction;
    }

    private Statement ReadTransaction(AstNode node, TextSpan span)
    {
        node.Ignore("gid", "location");
        var word = node.Text("kind") switch
        {
            "TRANS_STMT_BEGIN" or "TRANS_STMT_START" => "begin",
            "TRANS_STMT_COMMIT" => "commit",
            "TRANS_STMT_ROLLBACK" or "TRANS_STMT_ROLLBACK_TO" => "rollback",
            "TRANS_STMT_SAVEPOINT" => "savepoint",
            "TRANS_STMT_RELEASE" => "release",
            _ => null,
        };
        if (word is null)
        {
            node.Ignore("options", "chain");
            return new Statement.Administration("two_phase_transaction", [], span);
        }

        return WithOptions(new Statement.Transaction(word, span), node.List("options")) with
        {
            Chain = node.Flag("chain"),
            Savepoint = Identifier(node.Text("savepoint_name"), span),
        };
    }

    private Statement.Transaction WithOptions(Statement.Transaction transaction, IReadOnlyList<AstValue> options)
    {
        foreach (var option in Nodes(options))
        {
            option.Ignore("defaction", "defnamespace", "location");
            var name = option.Text("defname");
            var value = ReadExpression(option.Take("arg")) is Expression.Literal { Text: { } text } ? text : "";
            Done(option, "DefElem", transaction.Span);
            switch (name)
            {
                case "transaction_isolation":
                    transaction = transaction with { Isolation = value.ToLowerInvariant() };
                    break;
                case "transaction_read_only":
                    var reads = value is not ("0" or "false");
                    transaction = transaction with { Writes = !reads, Reads = reads };
                    break;
                case "transaction_deferrable":
                    transaction = transaction with { Deferrable = value is "1" or "true" };
                    break;
                default:
                    Refuse(name ?? "a transaction of an unknown kind", transaction.Span);
                    break;
            }
        }

        return transaction;
    }

    /// <summary>DECLARE and PREPARE.</summary>
    private Statement.Declare ReadDeclare(AstNode node, bool isCursor, TextSpan span)
    {
        const int Binary = 1;
        if (isCursor && (node.Number("options") & Binary) != 0)
            Refuse("a cursor that gives binary values", span);
        foreach (var type in Nodes(node.List("argtypes")))
            ReadType(type);
        var name = new Identifier(node.Text(isCursor ? "portalname" : "name") ?? "", false, span);
        return new Statement.Declare(name, isCursor, ReadInner(node.Node("query"), out _), span);
    }

    private static Statement.Recall ReadFetch(AstNode node, TextSpan span)
    {
        node.Ignore("direction", "howMany", "direction_keyword", "location");
        var name = new Identifier(node.Text("portalname") ?? "", false, span);
        return new Statement.Recall(name, true, !node.Flag("ismove"), [], span);
    }

    private Statement.Recall ReadExecute(AstNode node, TextSpan span) =>
        new(new Identifier(node.Text("name") ?? "", false, span), false, true, Expressions(node.List("params")), span);

    private static Statement.Forget ReadForget(AstNode node, bool isCursor, TextSpan span)
    {
        node.Ignore("isall", "location");
        return new Statement.Forget(Identifier(node.Text(isCursor ? "portalname" : "name"), span), isCursor, span);
    }

    private static Statement.Transaction ReadConstraints(AstNode node, TextSpan span)
    {
        node.Ignore("deferred", "constraints");
        return new Statement.Transaction("set constraints", span);
    }
}
