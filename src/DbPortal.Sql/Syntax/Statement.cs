namespace DbPortal.Sql.Syntax;

/// <summary>
/// One statement. The family is closed: whoever switches over it names every case, and what a dialect cannot express here is
/// <see cref="Unsupported"/>, which nobody runs.
/// </summary>
public abstract record Statement(TextSpan Span)
{
    /// <summary>The kind as the API names it: <c>select</c>, <c>insert</c>, <c>explain</c>, <c>create_table</c>, ….</summary>
    public abstract string Kind { get; }

    /// <summary>RETURNING WITH (OLD AS …, NEW AS …).</summary>
    public RenamedRows? Renamed { get; init; }

    /// <summary>Names of the parameters whose values the server is given in this order, once for each mark in the text; numbers for marks without a name.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Settings made for this one statement (MariaDB's SET STATEMENT … FOR).</summary>
    public IReadOnlyList<Assignment> Settings { get; init; } = [];

    /// <summary>SELECT, VALUES, TABLE, WITH … SELECT. <paramref name="Into"/> is set for SELECT INTO a table, variable or file.</summary>
    public sealed record Select(Query Query, IntoTarget? Into, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "select";
    }

    /// <summary>INSERT or REPLACE. <paramref name="Source"/> null: DEFAULT VALUES.</summary>
    public sealed record Insert(
        With? With,
        ObjectName Target,
        Identifier? Alias,
        IReadOnlyList<Identifier> Columns,
        Query? Source,
        bool IsReplace,
        ConflictClause? Conflict,
        IReadOnlyList<SelectItem> Returning,
        TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => IsReplace ? "replace" : "insert";

        /// <summary>Names given to the columns of the new row beside its alias (MySQL).</summary>
        public IReadOnlyList<Identifier> AliasColumns { get; init; } = [];
    }

    /// <summary>
    /// UPDATE. <paramref name="Target"/> is what stands between UPDATE and SET (a join in MySQL's multi-table form),
    /// <paramref name="From"/> PostgreSQL's and SQLite's FROM list.
    /// </summary>
    public sealed record Update(
        With? With,
        TableReference Target,
        IReadOnlyList<Assignment> Assignments,
        IReadOnlyList<TableReference> From,
        Expression? Where,
        IReadOnlyList<OrderItem> OrderBy,
        Expression? Limit,
        IReadOnlyList<SelectItem> Returning,
        TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "update";
    }

    /// <summary>
    /// DELETE. <paramref name="Targets"/> are the tables (or aliases of <paramref name="Using"/>) rows leave; for the single-table form it is
    /// one name and <paramref name="Using"/> holds that table first, with its alias.
    /// </summary>
    public sealed record Delete(
        With? With,
        IReadOnlyList<ObjectName> Targets,
        IReadOnlyList<TableReference> Using,
        Expression? Where,
        IReadOnlyList<OrderItem> OrderBy,
        Expression? Limit,
        IReadOnlyList<SelectItem> Returning,
        TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "delete";
    }

    /// <summary>MERGE of <paramref name="Source"/> into <paramref name="Target"/>.</summary>
    public sealed record Merge(
        With? With,
        TableReference.Named Target,
        TableReference Source,
        Expression On,
        IReadOnlyList<MergeArm> Arms,
        IReadOnlyList<SelectItem> Returning,
        TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "merge";
    }

    /// <summary>EXPLAIN of <paramref name="Inner"/>. <paramref name="Executes"/>: ANALYZE. Options are lower-case words such as <c>format=json</c>.</summary>
    public sealed record Explain(Statement Inner, bool Executes, IReadOnlyList<string> Options, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "explain";

        /// <summary>The variable that takes the plan (MySQL's EXPLAIN … INTO).</summary>
        public string? Into { get; init; }

        /// <summary>The schema in which names are looked up instead of the session's (MySQL's EXPLAIN FOR SCHEMA).</summary>
        public Identifier? Schema { get; init; }
    }

    /// <summary>
    /// SHOW, DESCRIBE, reading PRAGMA. <paramref name="What"/> is the normalised lower-case subject (<c>tables</c>, <c>create table</c>,
    /// <c>table_info</c>, <c>server_version</c>), <paramref name="Subject"/> the object named, <paramref name="Filter"/> a LIKE or WHERE over the answer.
    /// </summary>
    public sealed record Show(ShowClass Class, string What, ObjectName? Subject, Expression? Filter, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "show";
    }

    /// <summary>SET of session or global settings; the value expressions may hold sub-selects.</summary>
    public sealed record Set(SetScope Scope, IReadOnlyList<Assignment> Assignments, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "set";
    }

    /// <summary>USE: from here on, names without a schema are looked up in this one alone.</summary>
    public sealed record Use(Identifier Schema, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "use";
    }

    /// <summary>CALL of a procedure.</summary>
    public sealed record Call(ObjectName Name, IReadOnlyList<Expression> Arguments, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "call";
    }

    /// <summary>
    /// Transaction control. <paramref name="Word"/>: begin, commit, rollback, savepoint, release, set transaction, set session transaction, set constraints.
    /// </summary>
    public sealed record Transaction(string Word, TextSpan Span) : Statement(Span)
    {
        /// <summary>READ ONLY is asked for.</summary>
        public bool Reads { get; init; }

        /// <summary>The isolation level asked for, in lower case.</summary>
        public string? Isolation { get; init; }

        /// <summary>DEFERRABLE is asked for.</summary>
        public bool Deferrable { get; init; }

        /// <summary>AND CHAIN: another transaction of the same kind follows at once.</summary>
        public bool Chain { get; init; }

        /// <summary>The savepoint of SAVEPOINT, RELEASE and ROLLBACK TO.</summary>
        public Identifier? Savepoint { get; init; }

        /// <inheritdoc/>
        public override string Kind => "transaction";

        /// <summary>It asks to be let write, whatever the session may.</summary>
        public bool Writes { get; init; }
    }

    /// <summary>
    /// DECLARE CURSOR, PREPARE: <paramref name="Body"/> gets a name for later statements of the same session. A prepared one is not run, and has
    /// <see cref="Expression.Parameter"/>s.
    /// </summary>
    public sealed record Declare(Identifier Name, bool IsCursor, Statement Body, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => IsCursor ? "declare_cursor" : "prepare";
    }

    /// <summary>FETCH and MOVE of a cursor, EXECUTE of a prepared statement with its <paramref name="Arguments"/>.</summary>
    public sealed record Recall(Identifier Name, bool IsCursor, bool ReturnsRows, IReadOnlyList<Expression> Arguments, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => !IsCursor ? "execute" : ReturnsRows ? "fetch" : "move";
    }

    /// <summary>CLOSE, DEALLOCATE; a null name is all of them.</summary>
    public sealed record Forget(Identifier? Name, bool IsCursor, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => IsCursor ? "close_cursor" : "deallocate";
    }

    /// <summary>
    /// A definition statement whose kind and targets are known: CREATE TABLE … AS holds its <paramref name="Source"/> query, CREATE VIEW too.
    /// <paramref name="Name"/> is the kind, such as <c>create_table</c>.
    /// </summary>
    public sealed record Definition(string Name, IReadOnlyList<ObjectName> Targets, Query? Source, TextSpan Span) : Statement(Span)
    {
        /// <summary>The table it makes, where its columns can only hold what its query or later statements put there.</summary>
        public NewTable? Made { get; init; }

        /// <summary>Its foreign keys: whether a value is in the other table's column can be learned through them.</summary>
        public IReadOnlyList<TableLink> Links { get; init; } = [];

        /// <inheritdoc/>
        public override string Kind => Name;
    }

    /// <summary>Known by kind alone: administration, procedural code, file access. Needs <c>query.admin</c> where it runs at all.</summary>
    public sealed record Administration(string Name, IReadOnlyList<ObjectName> Targets, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => Name;
    }

    /// <summary>Parsed, or skipped to its end, but not understood. <paramref name="What"/> says what, <paramref name="Span"/> where.</summary>
    public sealed record Unsupported(string What, TextSpan Span) : Statement(Span)
    {
        /// <inheritdoc/>
        public override string Kind => "unsupported";
    }
}
