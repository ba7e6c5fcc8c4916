using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects;

/// <summary>
/// One dialect at one server version under the settings the portal pins: reads text into nodes, and knows how names compare and what
/// the server's own functions do. Thread-safe.
/// </summary>
public abstract class SqlDialect
{
    /// <summary>The server it speaks for.</summary>
    public abstract ServerVersion Server { get; }

    /// <summary>Equal for dialects that read and mean the same; what is learned of a catalog is kept under it.</summary>
    public virtual object Identity => (GetType(), Server);

    /// <summary>
    /// Reads a whole script. Never throws for bad input and never runs unbounded: text, depth and time have limits
    /// (<see cref="ParseLimits"/>). What it returns as <see cref="ParseOutcome.Parsed"/> carries the text to send.
    /// </summary>
    public abstract ParseOutcome Parse(string text, CancellationToken cancellationToken);

    /// <summary>
    /// As above, for a request that has values for these parameters: a dialect whose named parameters look like variables takes a listed one for a
    /// parameter (MySQL's <c>@name</c>).
    /// </summary>
    public virtual ParseOutcome Parse(string text, IReadOnlyCollection<string> parameters, CancellationToken cancellationToken) => Parse(text, cancellationToken);

    /// <summary>Statements it reads list their parameters.</summary>
    public virtual bool ListsParameters => false;

    /// <summary>
    /// Reads a stored definition (a view's query, a generated column's expression as <c>SELECT expr</c>), with the same rules.
    /// </summary>
    public virtual ParseOutcome ParseDefinition(string text, CancellationToken cancellationToken) => Parse(text, cancellationToken);

    /// <summary>What <see cref="ParseProgram"/> reads of a routine; null: its body is in another language, or hidden.</summary>
    public virtual string? ProgramOf(Routine routine) => routine.Body;

    /// <summary>What <see cref="ParseProgram"/> reads of a trigger; null: its code is in another language, or hidden.</summary>
    public virtual string? ProgramOf(Trigger trigger) => trigger.Body;

    /// <summary>The body of a stored routine or trigger, or null where it is not understood whole.</summary>
    public virtual StoredProgram? ParseProgram(string body, CancellationToken cancellationToken) => null;

    /// <summary>Whether a stored definition holds any constant, which could quote a value.</summary>
    public virtual bool HoldsConstants(string definition) => true;

    /// <summary>The class of a function of the server's own, or null when it has none of that name.</summary>
    public abstract FunctionFacts? FindFunction(string name);

    /// <summary>Column names ignore case (MySQL, SQLite).</summary>
    public abstract bool ColumnsIgnoreCase { get; }

    /// <summary>Names of common tables and aliases ignore case; may differ from table names (MariaDB, SQLite: yes; MySQL: by setting).</summary>
    public abstract bool AliasesIgnoreCase { get; }

    /// <summary>A nested WITH hides an outer table of the same name. False on MariaDB, where the outer one wins: reuse of a name is then refused.</summary>
    public virtual bool InnerCommonTableWins => true;

    /// <summary>How names find what they mean, beside case.</summary>
    public virtual NameRules Names => NameRules.For(Server);

    /// <summary>A plan of a write can only be asked for where the write itself could run (MySQL, MariaDB).</summary>
    public virtual bool ExplainsWritesAsWrites => false;

    /// <summary>Columns beside <c>min</c> or <c>max</c> that are neither grouped nor aggregated come from the row of the extreme (SQLite).</summary>
    public virtual bool ExtremesPickRows => false;

    /// <summary>The name means a type of the server's own, so that an operator over other types does not take its values.</summary>
    public virtual bool IsOwnType(string type) => false;

    /// <summary>The name means a type whose operators do what their signs say: the server's own, or a well-known extension's.</summary>
    public virtual bool IsReviewedType(string type) => false;

    /// <summary>
    /// What giving a setting of the session this value can do; a null value brings back the one the portal pinned, and a value that is no constant is "?".
    /// Null: this dialect keeps no list of its own.
    /// </summary>
    public virtual SettingClass? ClassOfSetting(string name, string? value) => null;

    /// <summary>
    /// The relation an unqualified or qualified name means, given a catalog: system schemas and search path as the server does it
    /// (PostgreSQL: pg_catalog first). Null: no such relation.
    /// </summary>
    public abstract Relation? Resolve(ObjectName name, CatalogSnapshot catalog, IReadOnlyList<string> searchPath);

    /// <summary>The class of a system catalog relation, or null for a relation of the user's.</summary>
    public abstract SystemRelationClass? ClassOf(Relation relation);

    /// <summary>The class of one column: finer than its relation's where only some columns of a catalog quote definitions or data.</summary>
    public virtual SystemRelationClass? ClassOf(Relation relation, Column column) => ClassOf(relation);
}
