namespace DbPortal.Web.Pages.Queries.Tree;

/// <summary>One line of the schema tree as it is seen: the tree is kept flat so that only what is in view is drawn.</summary>
/// <param name="Key">Unique within the tree.</param>
/// <param name="Level">Depth, from 0.</param>
/// <param name="Icon">The symbol.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Detail">Type, number of rows, number of things inside.</param>
/// <param name="Expandable">It has something inside.</param>
/// <param name="Insert">What a drop writes into the editor; null: nothing.</param>
/// <param name="Hint">The tooltip.</param>
/// <param name="Masked">Its values come back masked.</param>
internal sealed record TreeRow(string Key, int Level, string Icon, string Name, string? Detail, bool Expandable, string? Insert, string? Hint, bool Masked)
{
    /// <summary>The table or view it stands for, whose rows can be shown; null for everything else.</summary>
    public DbPortal.Sql.Catalog.Relation? Relation { get; init; }
}
