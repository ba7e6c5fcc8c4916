using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>Tables that a script makes for itself.</summary>
internal sealed partial class SyntaxReader
{
    /// <summary>Parts of CREATE TABLE that bring no column and no value.</summary>
    private static readonly HashSet<string> PlainTableParts = new(StringComparer.Ordinal) { "relation", "tableElts", "oncommit", "if_not_exists" };

    /// <summary>Constraints that neither compute a value nor look at another table.</summary>
    private static readonly HashSet<string> PlainConstraints = new(StringComparer.Ordinal) { "CONSTR_NOTNULL", "CONSTR_NULL", "CONSTR_PRIMARY", "CONSTR_UNIQUE" };

    private static bool IsTemporary(AstNode into) => into.Node("rel") is { } relation && relation.Text("relpersistence") == "t";

    /// <summary>The columns of a table whose definition computes nothing: plain types of the server's, constants as defaults; null for any other.</summary>
    private NewTable? ReadNewTable(AstNode node)
    {
        if (node.Names.Any(n => !PlainTableParts.Contains(n)) || node.Node("relation") is not { } relation)
            return null;
        var columns = new List<Identifier>();
        foreach (var part in node.List("tableElts").OfType<AstNode>())
        {
            if (part.Kind == "Constraint" && PlainConstraints.Contains(part.Text("contype") ?? ""))
                continue;
            if (part.Kind != "ColumnDef" || part.Text("colname") is not { Length: > 0 } name || !HasPlainType(part) || !part.List("constraints").All(IsPlain))
                return null;
            columns.Add(new Identifier(name, false, _statement));
        }
        return new NewTable(relation.Text("relpersistence") == "t", node.Flag("if_not_exists"), columns);
    }

    private static bool HasPlainType(AstNode column) =>
        column.Node("typeName") is { } type && type.List("names").OfType<AstNode>().Select(n => n.Text("sval") ?? n.Text("str") ?? "").ToList() is { Count: > 0 } names
        && (names is [var only] || names is ["pg_catalog", _]) && KnownTypes.IsOwn(names[^1]);

    private static bool IsPlain(AstValue value) => value is AstNode { Kind: "Constraint" } constraint
        && (PlainConstraints.Contains(constraint.Text("contype") ?? "")
            || constraint.Text("contype") == "CONSTR_DEFAULT" && constraint.Node("raw_expr") is { Kind: "A_Const" });
}
