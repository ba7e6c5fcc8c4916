namespace DbPortal.Sql.Dialects.PostgreSql.Tree;

/// <summary>A list.</summary>
internal sealed class AstList : AstValue
{
    /// <summary>For a field that is absent.</summary>
    public static readonly AstList Empty = new();

    /// <summary>The members in order.</summary>
    public List<AstValue> Items { get; } = [];
}
