using DbPortal.Sql.Catalog;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>Everything in which the servers of this family differ, in one place. The grammar asks here and never for a version.</summary>
internal sealed class MySqlFeatures(ServerVersion server, MySqlModes modes, bool namesIgnoreCase)
{
    public ServerVersion Server { get; } = server;

    public MySqlModes Modes { get; } = modes;

    public bool IsMariaDb { get; } = server.Engine == EngineKind.MariaDb;

    private int Version => Server.Number;

    public bool AnsiQuotes => Modes.HasFlag(MySqlModes.AnsiQuotes);

    public bool BackslashEscapes => !Modes.HasFlag(MySqlModes.NoBackslashEscapes);

    public bool PipesConcatenate => Modes.HasFlag(MySqlModes.PipesAsConcat);

    /// <summary><c>col-&gt;'$.x'</c>, <c>-&gt;&gt;</c>.</summary>
    public bool JsonArrows => !IsMariaDb;

    /// <summary>The pattern of LIKE may be a sum or a product without parentheses.</summary>
    public bool LikeTakesExpression => IsMariaDb;

    /// <summary>MEMBER OF.</summary>
    public bool MemberOf => !IsMariaDb;

    /// <summary>TABLE t as a query, VALUES ROW(…).</summary>
    public bool TableStatement => !IsMariaDb;

    /// <summary>VALUES (1), (2) as a query.</summary>
    public bool BareValuesRows => IsMariaDb;

    /// <summary>LATERAL.</summary>
    public bool Lateral => !IsMariaDb;

    /// <summary>Column names after the alias of a derived table.</summary>
    public bool DerivedColumnNames => !IsMariaDb;

    /// <summary>GROUP BY a DESC.</summary>
    public bool GroupByDirection => IsMariaDb;

    /// <summary>GROUP BY ROLLUP (…).</summary>
    public bool GroupByRollupList => !IsMariaDb;

    /// <summary>OFFSET … ROWS FETCH NEXT … ROWS ONLY, LIMIT ROWS EXAMINED.</summary>
    public bool FetchFirst => IsMariaDb;

    /// <summary>FOR SHARE, OF table.</summary>
    public bool LockOf => !IsMariaDb;

    /// <summary>WAIT n after a lock clause or a table name of DDL.</summary>
    public bool LockWait => IsMariaDb;

    /// <summary>FOR SYSTEM_TIME.</summary>
    public bool SystemVersioning => IsMariaDb;

    /// <summary>INSERT, REPLACE and DELETE … RETURNING.</summary>
    public bool Returning => IsMariaDb;

    /// <summary>CYCLE columns RESTRICT after a common table.</summary>
    public bool CycleClause => IsMariaDb;

    /// <summary>INSERT … VALUES (…) AS new.</summary>
    public bool InsertRowAlias => !IsMariaDb;

    /// <summary>WITH in front of UPDATE and DELETE.</summary>
    public bool WithBeforeWrites => !IsMariaDb || Version >= 120000;

    /// <summary>ANALYZE SELECT …, BEGIN NOT ATOMIC and blocks at top level, EXECUTE IMMEDIATE, SET STATEMENT.</summary>
    public bool MariaDbStatements => IsMariaDb;

    /// <summary>EXPLAIN ANALYZE.</summary>
    public bool ExplainAnalyze => !IsMariaDb;

    /// <summary>COUNT(…) WITHIN GROUP, PERCENTILE_CONT, MEDIAN.</summary>
    public bool WithinGroup => IsMariaDb;

    /// <summary>LIMIT inside GROUP_CONCAT and JSON_ARRAYAGG, ORDER BY inside JSON_ARRAYAGG.</summary>
    public bool AggregateLimit => IsMariaDb;

    /// <summary>NEXT VALUE FOR, PREVIOUS VALUE FOR.</summary>
    public bool Sequences => IsMariaDb;

    /// <summary>CAST(… AT TIME ZONE …).</summary>
    public bool CastAtTimeZone => !IsMariaDb;

    /// <summary>A name may not begin with a dollar sign, which begins a quoted text there.</summary>
    public bool DollarQuotes => !IsMariaDb;

    /// <summary>Names of common tables ignore case: always on MariaDB, as table names do on MySQL.</summary>
    public bool AliasesIgnoreCase => IsMariaDb || NamesIgnoreCase;

    /// <summary>Names of databases, tables and aliases ignore case: <c>lower_case_table_names</c> is not 0.</summary>
    public bool NamesIgnoreCase => namesIgnoreCase;

    /// <summary>
    /// Whether <c>/*!NNNNN … */</c> is part of the statement. Null: no number. <paramref name="mariaDbOnly"/>: <c>/*M!</c>.
    /// MariaDB leaves out what is meant for MySQL 5.7 and later.
    /// </summary>
    public bool RunsVersionComment(int? version, bool mariaDbOnly)
    {
        if (mariaDbOnly && !IsMariaDb)
            return false;
        if (version is not { } wanted)
            return true;
        if (IsMariaDb && !mariaDbOnly && wanted is >= 50700 and <= 99999)
            return false;
        return wanted <= Version;
    }
}
