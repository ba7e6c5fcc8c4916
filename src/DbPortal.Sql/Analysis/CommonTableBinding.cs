using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>One common table while and after it is bound.</summary>
internal sealed class CommonTableBinding(CommonTable table)
{
    /// <summary>The table as written.</summary>
    public CommonTable Table { get; } = table;

    /// <summary>Where its body's names are looked up: the enclosing query.</summary>
    public Scope? Outer { get; set; }

    /// <summary>The common tables its body sees.</summary>
    public CommonTables Sees { get; set; } = CommonTables.None;

    /// <summary>Its columns so far: final once bound, an approximation while a recursive body is being bound.</summary>
    public IReadOnlyList<BoundColumn>? Columns { get; set; }

    /// <summary>Its body is being bound right now: a reference is a recursive one.</summary>
    public bool IsBinding { get; set; }

    /// <summary>Its body is bound.</summary>
    public bool IsBound { get; set; }

    /// <summary>Its body refers to itself.</summary>
    public bool IsRecursive { get; set; }

    /// <summary>Where its rows come from, as far as their order goes.</summary>
    public RowSource Rows { get; set; } = new();

    /// <summary>What its rows depend on beside its columns: the conditions inside.</summary>
    public ColumnLineage Conditions { get; set; } = ColumnLineage.None;
}
