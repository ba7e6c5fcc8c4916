using System.Collections.Frozen;
using DbPortal.Sql.Dialects.PostgreSql.Tree;

namespace DbPortal.Sql.Dialects.PostgreSql.Reading;

/// <summary>Statements that are known by their kind alone, from the dialect's data file; a kind that is not there is not understood.</summary>
internal static class StatementKinds
{
    private static readonly FrozenDictionary<string, (bool Defines, string Name)> Kinds =
        Embedded.Rows("statements.tsv").ToFrozenDictionary(r => r[0], r => (r[1] == "definition", r[2]));

    /// <summary>The API's name of a definition statement, or null.</summary>
    public static string? Definition(AstNode node) => NameOf(node, defines: true);

    /// <summary>The API's name of an administration statement, or null.</summary>
    public static string? Administration(AstNode node) => NameOf(node, defines: false);

    private static string? NameOf(AstNode node, bool defines)
    {
        if (!Kinds.TryGetValue(node.Kind, out var kind) || kind.Defines != defines)
            return null;
        return kind.Name
            .Replace("{object}", ObjectWord(node.Text("removeType") ?? node.Text("renameType") ?? node.Text("objectType") ?? node.Text("objtype") ?? node.Text("relkind") ?? node.Text("kind")), StringComparison.Ordinal)
            .Replace("{vacuum}", node.Flag("is_vacuumcmd") ? "vacuum" : "analyze", StringComparison.Ordinal);
    }

    private static string ObjectWord(string? name) => name switch
    {
        null => "object",
        "OBJECT_MATVIEW" => "materialized_view",
        "OBJECT_COLUMN" or "OBJECT_TABCONSTRAINT" or "OBJECT_ATTRIBUTE" => "table",
        _ => name.Replace("OBJECT_", "", StringComparison.Ordinal).ToLowerInvariant(),
    };
}
