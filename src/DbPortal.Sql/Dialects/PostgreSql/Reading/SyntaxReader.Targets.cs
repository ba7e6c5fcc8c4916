using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

internal sealed partial class SyntaxReader
{
    /// <summary>Every relation a definition or administration statement names, and the objects it drops or describes.</summary>
    private List<ObjectName> TargetsOf(AstNode node)
    {
        var targets = new List<ObjectName>();
        foreach (var field in (ReadOnlySpan<string>)["object", "objects"])
        {
            if (node.Take(field) is { } named)
                CollectObjects(named, targets);
        }

        CollectRelations(node, targets, 0);
        return targets;
    }

    /// <summary>A definition's foreign keys, and its other targets without their tables.</summary>
    private Statement.Definition WithLinks(Statement.Definition definition, AstNode node)
    {
        var links = new List<TableLink>();
        CollectLinks(node, links, 0);
        return links.Count == 0 ? definition : definition with
        {
            Links = links,
            Targets = definition.Targets.Where(t => !links.Exists(l => l.Table.Span == t.Span && l.Table.ToString() == t.ToString())).ToList(),
        };
    }

    private void CollectLinks(AstValue value, List<TableLink> links, int depth)
    {
        if (depth > ParseLimits.MaxDepth * 4)
        {
            TooDeep = true;
            return;
        }

        if (value is AstNode { Kind: "Constraint" } constraint && constraint.Node("pktable") is { } table)
        {
            var name = new List<ObjectName>();
            CollectRelations(table, name, 0);
            links.AddRange(name.Select(n => new TableLink(n, Nodes(constraint.List("pk_attrs")).Select(c => new Identifier(Text(c), true, n.Span)).ToList())));
        }
        foreach (var child in value is AstNode parent ? parent.Values : value is AstList list ? list.Items : [])
            CollectLinks(child, links, depth + 1);
    }

    private void CollectRelations(AstValue value, List<ObjectName> targets, int depth)
    {
        if (depth > ParseLimits.MaxDepth * 4)
        {
            TooDeep = true;
            return;
        }

        if (value is AstNode node && node.Text("relname") is { } name)
            targets.Add(Name(new[] { node.Text("catalogname"), node.Text("schemaname"), name }.OfType<string>().ToList(), node.Location()));
        foreach (var child in value is AstNode parent ? parent.Values : value is AstList list ? list.Items : [])
            CollectRelations(child, targets, depth + 1);
    }

    /// <summary>Names in DROP, COMMENT and the like are lists of strings.</summary>
    private void CollectObjects(AstValue value, List<ObjectName> targets)
    {
        var members = value switch
        {
            AstList list => list.Items,
            AstNode { Kind: "List" } node => node.List("items"),
            AstNode { Kind: "TypeName" } type => type.List("names"),
            AstNode { Kind: "ObjectWithArgs" } routine => routine.List("objname"),
            AstNode { Kind: "String" } text => [text],
            _ => [],
        };
        if (members.Count > 0 && members.All(m => m is AstNode { Kind: "String" }))
        {
            targets.Add(new ObjectName(Nodes(members).Select(m => new Identifier(Text(m), false, _statement)).ToList(), _statement));
            return;
        }

        foreach (var member in members)
            CollectObjects(member, targets);
    }
}
