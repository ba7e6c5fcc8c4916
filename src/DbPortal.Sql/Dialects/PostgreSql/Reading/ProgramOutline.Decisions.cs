using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>Steps that decide what else is done, or tell of it.</summary>
internal sealed partial class ProgramOutline
{
    private void Case(AstNode node)
    {
        node.Ignore("have_else");
        if (node.Node("t_expr") is { } tested)
            Assign(Name(node.Number("t_varno")), Expression(tested), declares: false);
        Steps(node.List("case_when_list"));
        Steps(node.List("else_stmts"));
    }

    /// <summary>That a message is sent, and which, tells of whatever it was made of.</summary>
    private void Raise(AstNode node)
    {
        node.Ignore("elog_level", "message", "condname");
        foreach (var parameter in node.List("params").OfType<AstNode>())
            Decide(parameter);
        foreach (var option in node.List("options").OfType<AstNode>())
        {
            option.Ignore("opt_type");
            Decide(option.Node("expr"));
            Done(option);
        }
    }

    private void Decide(AstNode? condition)
    {
        if (condition is null)
        {
            IsWhole = false;
            return;
        }
        var decided = Expression(condition);
        Add(s => decided(s) is { } value ? new ProgramStep.Decide(value, value.Span) : null);
    }
}
