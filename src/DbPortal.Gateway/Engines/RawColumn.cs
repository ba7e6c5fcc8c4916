using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Engines;

/// <summary>
/// A column as the server describes it. <paramref name="Origin"/>: the base (or view) column the server says it is, null for expressions and
/// where the server does not tell; <paramref name="OriginKnown"/> false: this engine never tells for such results, so absence means nothing.
/// </summary>
internal sealed record RawColumn(string Name, string Type, ColumnName? Origin, bool OriginKnown)
{
    /// <summary>
    /// The server names an origin that the last catalog read does not hold (a table made or replaced since): the statement was understood
    /// against a state that is gone. <see cref="Origin"/> is null then, but must not be taken for an expression.
    /// </summary>
    public bool OriginStale { get; init; }

    /// <summary>The value is a whole row of one table: the columns in it. Empty for any other value.</summary>
    public IReadOnlyList<ColumnName> Row { get; init; } = [];

    /// <summary>What the server says the values are; null: each cell says so itself.</summary>
    public ValueShape? Shape { get; init; }

    /// <summary>The values are arrays in the server's text form, of elements of this shape; null: they are no arrays, or of a form that nobody takes apart.</summary>
    public ValueShape? Elements { get; init; }
}
