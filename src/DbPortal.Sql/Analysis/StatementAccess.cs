using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>
/// What one statement reads, writes, shows and reveals. Facts only: whether a fact is allowed depends on who asks and what is masked.
/// </summary>
public sealed record StatementAccess(Statement Statement, StatementEffect Effect)
{
    /// <summary>Relations read, views and the tables behind them, with the first place that names each (or the view that does).</summary>
    public IReadOnlyList<RelationRead> Reads { get; init; } = [];

    /// <summary>Relations written, created or dropped.</summary>
    public IReadOnlyList<RelationWrite> Writes { get; init; } = [];

    /// <summary>The columns of its result, in order, as the server must describe them. Empty when it returns no rows.</summary>
    public IReadOnlyList<OutputColumn> Output { get; init; } = [];

    /// <summary>The order in which its rows come unasked; null where they come as the statement says.</summary>
    public RowOrder? Order { get; init; }

    /// <summary>Every use of a base column other than passing it on to the output unchanged.</summary>
    public IReadOnlyList<ColumnUse> Uses { get; init; } = [];

    /// <summary>Where values of columns are copied to: INSERT … SELECT, UPDATE SET, CREATE TABLE AS, SELECT INTO, variables.</summary>
    public IReadOnlyList<ValueFlow> Flows { get; init; } = [];

    /// <summary>What is stored in which column: every value of INSERT, UPDATE, MERGE and their conflict clauses.</summary>
    public IReadOnlyList<StoredValue> Stored { get; init; } = [];

    /// <summary>Routines of the user's and functions of the server's that are not plain computation.</summary>
    public IReadOnlyList<FunctionUse> Functions { get; init; } = [];

    /// <summary>What could not be understood. Not empty means: refused, unless the portal has nothing to protect from this statement.</summary>
    public IReadOnlyList<Unknown> Unknowns { get; init; } = [];

    /// <summary>Every base column whose value takes part anywhere in the statement: shown, used or copied.</summary>
    public IReadOnlySet<ColumnName> Touched { get; init; } = new HashSet<ColumnName>();

    /// <summary>Every column a name or star means, also where the value is then dropped: what a server's own list of columns read may hold.</summary>
    public IReadOnlySet<ColumnName> Referenced { get; init; } = new HashSet<ColumnName>();

    /// <summary>
    /// Names by which derived and common tables of the outermost FROM go, where the server may report them as if they were tables: such an origin tells nothing.
    /// </summary>
    public IReadOnlyCollection<string> PassedForTables { get; init; } = [];

    /// <summary>Whether the output can be matched to the server's row description (false for SHOW, EXPLAIN: their columns are the server's).</summary>
    public bool OutputIsExact { get; init; } = true;
}
