using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Queries;

/// <summary>
/// What was understood lately, by text, schema and the very snapshot it was understood against, which also fixes the server and so the dialect: people
/// run the same statement again, and analyse it before they run it. Holds no decision, so rights and masks are always those of now; a new snapshot
/// begins with nothing. Bounded; thread-safe.
/// </summary>
internal sealed class UnderstoodTexts
{
    /// <summary>Longer texts are seldom run twice, and cost too much to keep.</summary>
    public const int MaxLength = 8 * 1024;

    /// <summary>Texts kept for a snapshot: between this many and twice as many.</summary>
    public const int Generation = 128;

    private readonly ConditionalWeakTable<CatalogSnapshot, RecentItems<Key, UnderstoodText>> _shelves = [];

    /// <summary>What was understood of this text before.</summary>
    public bool TryGet(CatalogSnapshot catalog, string? schema, string text, [NotNullWhen(true)] out UnderstoodText? understood)
    {
        understood = null;
        return text.Length <= MaxLength && _shelves.TryGetValue(catalog, out var shelf) && shelf.TryGet(new(schema, text), out understood);
    }

    /// <summary>Keeps what was understood whole; a name that nobody knows may be known a moment later.</summary>
    public void Keep(CatalogSnapshot catalog, string? schema, string text, UnderstoodText understood)
    {
        if (text.Length <= MaxLength && understood.Access.Statements.All(s => s.Unknowns.Count == 0))
            _shelves.GetOrAdd(catalog, static _ => new(Generation)).Keep(new(schema, text), understood);
    }

    private readonly record struct Key(string? Schema, string Text);
}
