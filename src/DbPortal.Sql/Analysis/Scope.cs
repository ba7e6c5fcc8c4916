using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// The tables names can mean at one place of a query, and what encloses it. <paramref name="Parent"/> is the enclosing query's scope
/// (correlation), <paramref name="Tables"/> the common tables in force.
/// </summary>
internal sealed record Scope(Scope? Parent, CommonTables Tables, IReadOnlyList<BoundFrom> From)
{
    /// <summary>The select list, for names that may mean its columns.</summary>
    public IReadOnlyList<BoundColumn> Outputs { get; init; } = [];

    /// <summary>How such names are taken here.</summary>
    public AliasRule Aliases { get; init; }

    /// <summary>Windows by name.</summary>
    public IReadOnlyList<WindowDefinition> Windows { get; init; } = [];

    /// <summary>Any name is a column of the server's own answer (SHOW … WHERE).</summary>
    public bool AnyName { get; init; }

    /// <summary>Sources in the order written.</summary>
    public IEnumerable<TableSource> Sources => From.SelectMany(f => f.Sources);

    /// <summary>The same place with one more entry to the left.</summary>
    public Scope With(BoundFrom left) => this with { From = [.. From, left] };
}
