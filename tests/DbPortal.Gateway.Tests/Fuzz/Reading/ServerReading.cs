using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Fuzz.Reading;

/// <summary>What a server says of a text without being asked for rows. Closed family.</summary>
internal abstract record ServerReading
{
    private ServerReading() { }

    /// <summary>It would run it. <paramref name="Columns"/>: those of the result, null where it was not asked for them.</summary>
    public sealed record Accepted(IReadOnlyList<ServerColumn>? Columns) : ServerReading
    {
        /// <summary>Columns it reads, where it tells; null where it does not.</summary>
        public IReadOnlyCollection<ColumnName>? Reads { get; init; }

        /// <summary>Tables it writes, where it tells.</summary>
        public IReadOnlyCollection<string>? Writes { get; init; }

        /// <summary>The same query in the server's own words: every name in full, every operator in parentheses. Null where it has none.</summary>
        public string? Restated { get; init; }
    }

    /// <summary>It refuses it. <paramref name="IsSyntax"/>: by grammar, not for a name or a type.</summary>
    public sealed record Rejected(bool IsSyntax, string Message) : ServerReading;

    /// <summary>It can't be asked about such a statement.</summary>
    public sealed record Untold(string Why) : ServerReading;
}
