using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    private Statement.Merge ReadMerge(AstNode node, TextSpan? span)
    {
        var with = ReadWith(node.Node("withClause"));
        var target = ReadTarget(node);
        var source = ReadTable(node.Take("sourceRelation"));
        var on = ReadExpression(node.Take("joinCondition"));
        var arms = Nodes(node.List("mergeWhenClauses")).Select(ReadMergeArm).ToList();
        var returning = ReadReturning(node, out var renamed);
        span ??= CoverAll(
            Cover(with?.Span ?? default, target.Span, source.Span, on.Span),
            arms.Select(a => a.Span).Concat(returning.Select(r => r.Span)));
        Done(node, node.Kind, span.Value);
        return new Statement.Merge(with, target, source, on, arms, returning, span.Value) { Renamed = renamed };
    }

    private MergeArm ReadMergeArm(AstNode node)
    {
        node.Ignore("override");
        var match = ReadMatch(node);
        var condition = OptionalExpression(node.Take("condition"));
        var word = node.Text("commandType") ?? "";
        var action = word switch
        {
            "CMD_INSERT" => MergeAction.Insert,
            "CMD_UPDATE" => MergeAction.Update,
            "CMD_DELETE" => MergeAction.Delete,
            "CMD_NOTHING" => MergeAction.Nothing,
            _ => Unknown(),
        };
        var targets = node.List("targetList");
        var columns = action == MergeAction.Insert ? Nodes(targets).Select(ReadInsertColumn).ToList() : [];
        var assignments = action == MergeAction.Insert ? [] : ReadAssignments(targets);
        var values = Expressions(node.List("values"));
        var parts = columns.Select(c => c.Span).Concat(assignments.Select(a => a.Span)).Concat(values.Select(v => v.Span));
        var span = CoverAll(condition?.Span ?? default, parts);
        Done(node, node.Kind, span);
        return new MergeArm(match, condition, action, columns, values, assignments, span);
        MergeAction Unknown()
        {
            Refuse($"MERGE {word}", Nowhere);
            return MergeAction.Nothing;
        }
    }

    private Expression.Call ReadMergeSupport(AstNode node)
    {
        node.Ignore("msftype");
        var span = Token(node.Location());
        return GrammarCall("merge_action", [], span.To(Parentheses(span.End)));
    }

    /// <summary>Until PostgreSQL 16 a flag says whether there is a row of the target; since then a word says which table has none.</summary>
    private MergeMatch ReadMatch(AstNode node)
    {
        var matched = node.Flag("matched");
        switch (node.Text("matchKind"))
        {
            case null:
                return matched ? MergeMatch.Matched : MergeMatch.NotMatchedByTarget;
            case "MERGE_WHEN_MATCHED":
                return MergeMatch.Matched;
            case "MERGE_WHEN_NOT_MATCHED_BY_SOURCE":
                return MergeMatch.NotMatchedBySource;
            case "MERGE_WHEN_NOT_MATCHED_BY_TARGET":
                return MergeMatch.NotMatchedByTarget;
            case var other:
                Refuse(other, Nowhere);
                return MergeMatch.Matched;
        }
    }
}
