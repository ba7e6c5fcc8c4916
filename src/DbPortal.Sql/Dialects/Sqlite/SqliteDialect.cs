using System.Text;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>SQLite 3.40 and newer, as its own tokenizer and grammar read.</summary>
public sealed class SqliteDialect : SqlDialect
{
    private const int FirstWithDigitSeparators = 34600;

    // What the server tries, in this order, for a name without schema. Other schemas need ATTACH, which nobody may.
    private static readonly string[] SearchOrder = ["temp", "main"];

    private SqliteDialect(ServerVersion server) => Server = server;

    /// <inheritdoc/>
    public override ServerVersion Server { get; }

    /// <inheritdoc/>
    public override bool ExtremesPickRows => true;

    /// <inheritdoc/>
    public override bool ColumnsIgnoreCase => true;

    /// <inheritdoc/>
    public override bool AliasesIgnoreCase => true;

    /// <summary>The relations every database has: the schema table, and the pragmas that can be read as tables.</summary>
    public static IReadOnlyList<Relation> SystemRelations => SqliteSystemRelations.List;

    /// <summary>The dialect of this version of the library.</summary>
    public static SqliteDialect For(ServerVersion server) => new(server);

    /// <inheritdoc/>
    public override ParseOutcome Parse(string text, CancellationToken cancellationToken)
    {
        if (FindInvalid(text) is { } invalid)
            return invalid;
        try
        {
            var (tokens, blanked) = SqliteLexer.Read(text, Server.Number >= FirstWithDigitSeparators, cancellationToken);
            var statements = new SqliteParser(tokens, blanked, cancellationToken).ParseScript();
            return new ParseOutcome.Parsed(new SqlBatch(blanked, statements));
        }
        catch (SqliteRejection rejection)
        {
            return rejection.ToOutcome();
        }
    }

    /// <inheritdoc/>
    /// <remarks>SQLite stores a view as its whole CREATE VIEW; what is read of it is the query.</remarks>
    public override ParseOutcome ParseDefinition(string text, CancellationToken cancellationToken)
    {
        var outcome = Parse(text, cancellationToken);
        if (outcome is ParseOutcome.Parsed { Batch: { Statements: [Statement.Definition { Name: "create_view", Source: { } query }] } batch })
            return new ParseOutcome.Parsed(batch with { Statements = [new Statement.Select(query, null, query.Span)] });
        return outcome;
    }

    /// <summary>Whether a pragma of this name only reads, given an argument or none.</summary>
    public static bool IsReadingPragma(string name, bool hasArgument) =>
        SqlitePragmas.Find(name.ToLowerInvariant()) is { } pragma && (!hasArgument || pragma.TakesSubject);

    /// <inheritdoc/>
    public override FunctionFacts? FindFunction(string name) => SqliteFunctions.Find(name);

    /// <inheritdoc/>
    public override Relation? Resolve(ObjectName name, CatalogSnapshot catalog, IReadOnlyList<string> searchPath)
    {
        if (name.Parts.Count > 2)
            return null;
        var schema = name.Qualifier?.Name;
        if (SqliteSystemRelations.FindSchemaTable(schema, name.Last.Name) is { } schemaTable)
            return schemaTable;
        var found = schema is null
            ? SearchOrder.Select(s => catalog.Find(s, name.Last.Name)).FirstOrDefault(r => r is not null)
            : catalog.Find(schema, name.Last.Name);
        return found ?? (schema is null || schema.Equals("main", StringComparison.OrdinalIgnoreCase) ? SqliteSystemRelations.FindPragma(name.Last.Name) : null);
    }

    /// <inheritdoc/>
    public override SystemRelationClass? ClassOf(Relation relation) => SqliteSystemRelations.ClassOf(relation);

    /// <inheritdoc/>
    public override SystemRelationClass? ClassOf(Relation relation, Column column) => SqliteSystemRelations.ClassOf(relation, column);

    private static ParseOutcome.Rejected? FindInvalid(string text)
    {
        if (text.Length > ParseLimits.MaxBytes || Encoding.UTF8.GetByteCount(text) > ParseLimits.MaxBytes)
            return new(RejectionReason.LimitExceeded, $"The script is longer than {ParseLimits.MaxBytes} bytes.", new(0, 0));
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return new(RejectionReason.InvalidText, "The text holds a NUL character.", new(i, 1));
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return new(RejectionReason.InvalidText, "The text holds half of a character.", new(i, 1));
            i++;
        }
        return null;
    }
}
