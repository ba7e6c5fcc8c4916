using DbPortal.Sql.Catalog;
using DbPortal.Sql.Dialects.PostgreSql.Grammar;
using DbPortal.Sql.Dialects.PostgreSql.Reading;
using DbPortal.Sql.Dialects.PostgreSql.Tree;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.PostgreSql;

/// <summary>
/// PostgreSQL, read by the server's own grammar in a sandbox. The session must keep <c>standard_conforming_strings=on</c> and
/// <c>client_encoding=UTF8</c>, and the text of the batch must be sent as it is: comments in it are blanked.
/// </summary>
public sealed class PostgreSqlDialect : SqlDialect
{
    private readonly ServerFunctions _functions;

    private PostgreSqlDialect(ServerVersion server)
    {
        Server = server;
        GrammarMajor = Math.Clamp(server.Number / 10000, GrammarModule.Oldest, GrammarModule.Newest);
        _functions = ServerFunctions.For(server.Number / 10000);
    }

    /// <inheritdoc/>
    public override ServerVersion Server { get; }

    /// <summary>The major version whose grammar reads for this server: its own, or the nearest there is.</summary>
    public int GrammarMajor { get; }

    /// <inheritdoc/>
    public override bool ColumnsIgnoreCase => false;

    /// <inheritdoc/>
    public override bool AliasesIgnoreCase => false;

    /// <summary>The dialect of a server. Cheap; the grammar is compiled on first use.</summary>
    public static PostgreSqlDialect For(ServerVersion server) => new(server);

    /// <summary>Compiles the grammar of a major version (most of a second), so that the first statement does not wait for it.</summary>
    public static void WarmUp(int major) =>
        For(new ServerVersion(EngineKind.PostgreSql, major * 10000, "")).Parse("SELECT 1", CancellationToken.None);

    /// <inheritdoc/>
    public override ParseOutcome Parse(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (TextCheck.Refusal(text) is { } refusal)
            return refusal;
        if (text.Length == 0)
            return new ParseOutcome.Parsed(new SqlBatch(text, [])); // of which older grammars make no tree
        var (blanked, unterminated) = CommentBlanker.Blank(text);
        if (unterminated is { } at)
            return Rejected(RejectionReason.SyntaxError, "unterminated /* comment", new TextSpan(at, text.Length - at));
        var source = SourceText.Of(blanked);
        var job = new ParseJob<ParseOutcome>(GrammarMajor, source.Bytes, json => Read(source, json), cancellationToken);
        GrammarThreads.Run(job, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var whole = new TextSpan(0, blanked.Length);
        return job.Answer switch
        {
            { Value: { } outcome } => outcome,
            { Error: { } error } => Refused(source, error),
            { Exhausted: { } reason } => Rejected(RejectionReason.LimitExceeded, reason, whole),
            _ => Rejected(RejectionReason.NotUnderstood, "the statement could not be read", whole),
        };
    }

    /// <inheritdoc/>
    public override string? ProgramOf(Routine routine) => ProgramHeader.Of(routine);

    /// <inheritdoc/>
    public override string? ProgramOf(Trigger trigger) => ProgramHeader.Of(trigger);

    /// <summary>PL/pgSQL, read by the newest grammar, whatever the server's version: what it does not know is not read.</summary>
    public override StoredProgram? ParseProgram(string body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (TextCheck.Refusal(body) is not null)
            return null;
        var job = new ParseJob<ProgramOutline>(GrammarModule.Newest, SourceText.Of(body).Bytes, ProgramOutline.Read, cancellationToken) { IsProgram = true };
        GrammarThreads.Run(job, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return job.Answer?.Value is { IsWhole: true } outline && Parse(outline.Text, cancellationToken) is ParseOutcome.Parsed parsed ? outline.ToProgram(parsed.Batch) : null;
    }

    /// <inheritdoc/>
    public override FunctionFacts? FindFunction(string name) => _functions.Find(name);

    /// <inheritdoc/>
    public override SettingClass? ClassOfSetting(string name, string? value) => Settings.ClassOf(name, value);

    /// <inheritdoc/>
    public override bool IsOwnType(string type) => KnownTypes.IsOwn(type);

    /// <inheritdoc/>
    public override bool IsReviewedType(string type) => KnownTypes.IsReviewed(type);

    /// <summary>
    /// The server's own schema comes first, whatever the path says. Temporary tables would come before it; the portal's sessions have none
    /// that the catalog does not know, so a name in <c>pg_temp</c> means nothing.
    /// </summary>
    public override Relation? Resolve(ObjectName name, CatalogSnapshot catalog, IReadOnlyList<string> searchPath)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(searchPath);
        // A name of three parts begins with the database, which must be the one the session is in.
        if (name.Parts.Count > 3 || (name.Parts.Count == 3 && name.Parts[0].Name != catalog.Database))
            return null;
        if (name.Qualifier is { } schema)
            return catalog.Find(schema.Name, name.Last.Name);
        return searchPath
            .Where(s => s is not ("pg_catalog" or "pg_temp"))
            .Prepend("pg_catalog")
            .Select(s => catalog.Find(s, name.Last.Name))
            .FirstOrDefault(r => r is not null);
    }

    /// <inheritdoc/>
    public override SystemRelationClass? ClassOf(Relation relation)
    {
        ArgumentNullException.ThrowIfNull(relation);
        return SystemRelations.ClassOf(relation);
    }

    /// <inheritdoc/>
    public override SystemRelationClass? ClassOf(Relation relation, Column column)
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(column);
        return SystemRelations.ClassOf(relation, column);
    }

    private static ParseOutcome Read(SourceText source, ReadOnlySpan<byte> json)
    {
        var whole = new TextSpan(0, source.Text.Length);
        if (AstBuilder.Build(json) is not { } root)
            return TooDeep(whole);
        var reader = new SyntaxReader(source);
        var statements = reader.Read(root);
        if (reader.TooDeep)
            return TooDeep(whole);
        return statements.Count > ParseLimits.MaxStatements
            ? Rejected(RejectionReason.LimitExceeded, $"the script has more than {ParseLimits.MaxStatements} statements", whole)
            : new ParseOutcome.Parsed(new SqlBatch(source.Text, statements));
    }

    private static ParseOutcome.Rejected Refused(SourceText source, GrammarError error)
    {
        var at = source.CharacterOfCodePoint(error.Position);
        var limit = error.Message.Contains("memory exhausted", StringComparison.Ordinal);
        return Rejected(limit ? RejectionReason.LimitExceeded : RejectionReason.SyntaxError, error.Message, new TextSpan(at, Math.Min(1, source.Text.Length - at)));
    }

    private static ParseOutcome.Rejected TooDeep(TextSpan span) =>
        Rejected(RejectionReason.LimitExceeded, $"the statement is nested more than {ParseLimits.MaxDepth} levels deep", span);

    private static ParseOutcome.Rejected Rejected(RejectionReason reason, string message, TextSpan span) => new(reason, message, span);
}
