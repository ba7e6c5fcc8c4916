using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Dialects;

/// <summary>How a server finds what a name means: the switches in which engines differ, as data.</summary>
public sealed record NameRules
{
    /// <summary>A lone name in ORDER BY (and DISTINCT ON).</summary>
    public AliasRule OrderByName { get; init; } = AliasRule.OutputFirst;

    /// <summary>A name inside an expression in ORDER BY.</summary>
    public AliasRule OrderByExpression { get; init; } = AliasRule.Both;

    /// <summary>A lone name in GROUP BY.</summary>
    public AliasRule GroupByName { get; init; } = AliasRule.InputFirst;

    /// <summary>A name inside an expression in GROUP BY.</summary>
    public AliasRule GroupByExpression { get; init; } = AliasRule.Both;

    /// <summary>A name in HAVING.</summary>
    public AliasRule Having { get; init; } = AliasRule.Both;

    /// <summary>A name in WHERE.</summary>
    public AliasRule Where { get; init; } = AliasRule.None;

    /// <summary>The name of a table in FROM is also a value: its row. <c>t.f</c> may call a function.</summary>
    public bool RowsAreValues { get; init; }

    /// <summary>The nearest table of a qualifier's name is meant even if it lacks the column; otherwise the search goes outwards.</summary>
    public bool NearestSourceWins { get; init; }

    /// <summary>A table that goes by an alias can still be qualified with its schema.</summary>
    public bool SchemaNamesAliases { get; init; } = true;

    /// <summary>Columns merged by USING come first in a star; otherwise they stay in the left table's place.</summary>
    public bool MergedColumnsFirst { get; init; } = true;

    /// <summary>
    /// Merged columns stand in the order of the first table, whatever USING says, and the first table of a right join that merges columns is its right one.
    /// </summary>
    public bool MergesInTableOrder { get; init; }

    /// <summary>USING takes the first of several columns of a name to its left; elsewhere it is ambiguous.</summary>
    public bool MergesFirstOfEqualNames { get; init; }

    /// <summary>The star of one table shows merged columns instead of its own where it stands left of RIGHT or FULL JOIN.</summary>
    public bool StarsShowMerged { get; init; }

    /// <summary>In the row description an alias of a derived or common table can stand where the name of a table does.</summary>
    public bool AliasesPassForTables { get; init; }

    /// <summary>Join conditions and arguments of table functions see every table of FROM, not only those of their own join or to their left.</summary>
    public bool ConditionsSeeWholeFrom { get; init; }

    /// <summary>A table can be called with the values of its hidden columns.</summary>
    public bool TablesTakeArguments { get; init; }

    /// <summary>Inside a routine its parameters hide columns of the same name; otherwise columns come first.</summary>
    public bool ParametersHideColumns { get; init; }

    /// <summary>A double-quoted name that is no column is a string.</summary>
    public bool DoubleQuotedStrings { get; init; }

    /// <summary>A routine of the user's may be meant by the name of a built-in one.</summary>
    public bool RoutinesShadowFunctions { get; init; }

    /// <summary>Tables of a plain WITH see all tables of it, themselves included.</summary>
    public bool PlainWithSeesAll { get; init; }

    /// <summary>Tables of WITH RECURSIVE see later ones too.</summary>
    public bool RecursiveWithSeesAll { get; init; } = true;

    /// <summary>A column without a name is named by its text; otherwise after the function or type in it.</summary>
    public bool UnnamedByText { get; init; } = true;

    /// <summary>Columns of a derived table whose names are equal are told apart by a number.</summary>
    public bool NumbersEqualNames { get; init; }

    /// <summary>How the first column of VALUES is named; the others follow.</summary>
    public (string Prefix, int First) ValuesColumns { get; init; } = ("column", 1);

    /// <summary>A virtual table keeps its content in tables named after it.</summary>
    public bool VirtualTablesHaveShadows { get; init; }

    /// <summary>Values of an INSERT may name the target's columns.</summary>
    public bool InsertSeesTarget { get; init; }

    /// <summary>The alias of an INSERT names the new row, not the table.</summary>
    public bool InsertAliasIsNewRow { get; init; }

    /// <summary>RETURNING knows <c>old</c> and <c>new</c>.</summary>
    public bool ReturningOldAndNew { get; init; }

    /// <summary>Names in a stored view are looked up in the view's own schema; otherwise along the catalog's search path.</summary>
    public bool ViewsSeeOwnSchema { get; init; } = true;

    /// <summary>A column that is neither a key nor aggregated may stand in a grouped query: it is that of some row of the group.</summary>
    public bool GroupsShowAnyRow { get; init; }

    /// <summary>A query used as a value may have many rows: the first counts.</summary>
    public bool ValueQueriesShowFirstRow { get; init; }

    /// <summary>A text is converted to be compared with a number, a date or a truth value; otherwise such a comparison is no equality, or an error.</summary>
    public bool EqualityConverts { get; init; }

    /// <summary>The setting whose value is the list of schemas in which unqualified names are looked up; null: no setting is.</summary>
    public string? SearchPathSetting { get; init; }

    /// <summary>Rolling back takes back definitions and settings too.</summary>
    public bool RollbackRestoresNames { get; init; }

    /// <summary>What a script puts into tables it makes itself is followed.</summary>
    public bool FollowsMadeTables { get; init; }

    /// <summary>Columns every table has beside its own.</summary>
    public IReadOnlySet<string> SystemColumns { get; init; } = new HashSet<string>();

    /// <summary>Names under which a row's number can be read; where the key is an integer, they are that key.</summary>
    public IReadOnlySet<string> RowNumberColumns { get; init; } = new HashSet<string>();

    private static readonly NameRules _postgreSql = new()
    {
        OrderByExpression = AliasRule.None,
        GroupByExpression = AliasRule.None,
        Having = AliasRule.None,
        RowsAreValues = true,
        NearestSourceWins = true,
        SchemaNamesAliases = false,
        RoutinesShadowFunctions = true,
        UnnamedByText = false,
        ViewsSeeOwnSchema = false,
        SearchPathSetting = "search_path",
        FollowsMadeTables = true,
        RollbackRestoresNames = true,
        SystemColumns = new HashSet<string> { "ctid", "xmin", "xmax", "cmin", "cmax", "tableoid" },
    };

    private static readonly NameRules _mySql = new()
    {
        EqualityConverts = true,
        GroupsShowAnyRow = true,
        RecursiveWithSeesAll = false,
        InsertSeesTarget = true,
        InsertAliasIsNewRow = true,
        ParametersHideColumns = true,
        MergesInTableOrder = true,
        ValuesColumns = ("column_", 0),
    };

    private static readonly NameRules _mariaDb = new() { EqualityConverts = true, GroupsShowAnyRow = true, InsertSeesTarget = true, ParametersHideColumns = true, MergesInTableOrder = true, AliasesPassForTables = true };

    private static readonly NameRules _sqlite = new()
    {
        OrderByExpression = AliasRule.InputFirst,
        GroupByExpression = AliasRule.InputFirst,
        Having = AliasRule.InputFirst,
        Where = AliasRule.InputFirst,
        MergedColumnsFirst = false,
        MergesFirstOfEqualNames = true,
        StarsShowMerged = true,
        ConditionsSeeWholeFrom = true,
        TablesTakeArguments = true,
        DoubleQuotedStrings = true,
        GroupsShowAnyRow = true,
        ValueQueriesShowFirstRow = true,
        PlainWithSeesAll = true,
        NumbersEqualNames = true,
        VirtualTablesHaveShadows = true,
        RowNumberColumns = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "rowid", "oid", "_rowid_" },
    };

    /// <summary>The rules of a server.</summary>
    public static NameRules For(ServerVersion server) => server.Engine switch
    {
        EngineKind.PostgreSql => server.Number >= 180000 ? _postgreSql with { ReturningOldAndNew = true } : _postgreSql,
        EngineKind.MySql => _mySql,
        EngineKind.MariaDb => _mariaDb,
        EngineKind.Sqlite => _sqlite,
        _ => throw new ArgumentOutOfRangeException(nameof(server), server.Engine, "No name rules for this engine."),
    };
}
