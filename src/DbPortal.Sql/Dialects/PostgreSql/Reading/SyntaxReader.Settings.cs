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
        {
            node.Ignore("args");
            Done(node, "VariableSetStmt", span);
            return new Statement.Transaction("set transaction", span);
        }

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

    private static Statement ReadTransaction(AstNode node, TextSpan span)
    {
        node.Ignore("options", "savepoint_name", "gid", "chain", "location");
        var word = node.Text("kind") switch
        {
            "TRANS_STMT_BEGIN" or "TRANS_STMT_START" => "begin",
            "TRANS_STMT_COMMIT" => "commit",
            "TRANS_STMT_ROLLBACK" or "TRANS_STMT_ROLLBACK_TO" => "rollback",
            "TRANS_STMT_SAVEPOINT" => "savepoint",
            "TRANS_STMT_RELEASE" => "release",
            _ => null,
        };
        return word is null
            ? new Statement.Administration("two_phase_transaction", [], span)
            : new Statement.Transaction(word, span);
    }
}
