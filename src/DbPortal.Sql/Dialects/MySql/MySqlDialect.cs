using System.Collections.Concurrent;
using System.Text;
using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>MySQL and MariaDB at one version under one <c>sql_mode</c>.</summary>
public sealed class MySqlDialect : SqlDialect
{
    private static readonly ConcurrentDictionary<(ServerVersion Server, MySqlModes Modes, bool NamesIgnoreCase), MySqlDialect> Known = new();

    private readonly MySqlFeatures _features;
    private readonly MySqlWords _words;
    private readonly MySqlFunctions _functions;
    private readonly MySqlRelations _relations;

    private MySqlDialect(ServerVersion server, MySqlModes modes, bool namesIgnoreCase)
    {
        _features = new MySqlFeatures(server, modes, namesIgnoreCase);
        _words = MySqlWords.For(_features);
        _functions = MySqlFunctions.For(server);
        _relations = MySqlRelations.For(_features);
    }

    /// <inheritdoc/>
    public override ServerVersion Server => _features.Server;

    /// <inheritdoc/>
    public override object Identity => this;

    /// <inheritdoc/>
    public override bool ColumnsIgnoreCase => true;

    /// <inheritdoc/>
    public override bool AliasesIgnoreCase => _features.AliasesIgnoreCase;

    /// <inheritdoc/>
    public override bool InnerCommonTableWins => !_features.IsMariaDb;

    /// <inheritdoc/>
    public override bool ExplainsWritesAsWrites => true;

    /// <summary>
    /// The dialect of a server. <paramref name="modes"/> must be what the portal pins for its sessions there,
    /// <paramref name="namesIgnoreCase"/> whether its <c>lower_case_table_names</c> is other than 0.
    /// </summary>
    public static MySqlDialect For(ServerVersion server, MySqlModes modes = MySqlModes.None, bool namesIgnoreCase = false)
    {
        ArgumentNullException.ThrowIfNull(server);
        if (server.Engine is not (EngineKind.MySql or EngineKind.MariaDb))
            throw new ArgumentException("Not a MySQL or MariaDB server.", nameof(server));
        return Known.GetOrAdd((server, modes, namesIgnoreCase), static key => new MySqlDialect(key.Server, key.Modes, key.NamesIgnoreCase));
    }

    /// <inheritdoc/>
    public override ParseOutcome Parse(string text, CancellationToken cancellationToken) => Parse(text, [], cancellationToken);

    /// <inheritdoc/>
    public override ParseOutcome Parse(string text, IReadOnlyCollection<string> parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (CheckText(text) is { } rejected)
            return rejected;
        try
        {
            var (sent, tokens) = MySqlLexer.Read(text, _features, parameters, cancellationToken);
            var statements = new MySqlParser(sent, tokens, _features, _words, cancellationToken).Script();
            return new ParseOutcome.Parsed(new SqlBatch(sent, statements));
        }
        catch (MySqlSyntaxException error)
        {
            return new ParseOutcome.Rejected(error.Reason, error.Message, error.Span);
        }
    }

    /// <inheritdoc/>
    public override StoredProgram? ParseProgram(string body, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(body);
        if (CheckText(body) is not null)
            return null;
        try
        {
            var (sent, tokens) = MySqlLexer.Read(body, _features, [], cancellationToken);
            return new MySqlParser(sent, tokens, _features, _words, cancellationToken).Program();
        }
        catch (Exception e) when (e is MySqlSyntaxException or MySqlUnsupportedException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override bool ListsParameters => true;

    /// <inheritdoc/>
    public override bool HoldsConstants(string definition)
    {
        try
        {
            var (_, tokens) = MySqlLexer.Read(definition, _features, [], CancellationToken.None);
            return tokens.Any(t => t.Kind is MySqlTokenKind.String or MySqlTokenKind.Integer or MySqlTokenKind.Number or MySqlTokenKind.Binary);
        }
        catch (MySqlSyntaxException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public override FunctionFacts? FindFunction(string name) => _functions.Find(name);

    /// <inheritdoc/>
    public override Relation? Resolve(ObjectName name, CatalogSnapshot catalog, IReadOnlyList<string> searchPath) =>
        _relations.Resolve(name, catalog, searchPath);

    /// <inheritdoc/>
    public override SystemRelationClass? ClassOf(Relation relation) => _relations.ClassOf(relation);

    /// <inheritdoc/>
    public override SystemRelationClass? ClassOf(Relation relation, Column column) => _relations.ClassOf(relation, column);

    private static ParseOutcome.Rejected? CheckText(string text)
    {
        if (text.Length > ParseLimits.MaxBytes || Encoding.UTF8.GetByteCount(text) > ParseLimits.MaxBytes)
            return new(RejectionReason.LimitExceeded, $"The script is longer than {ParseLimits.MaxBytes} bytes.", new TextSpan(0, text.Length));
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return new(RejectionReason.InvalidText, "The script holds a NUL character.", new TextSpan(i, 1));
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return new(RejectionReason.InvalidText, "The script holds half of a surrogate pair.", new TextSpan(i, 1));
            i++;
        }
        return null;
    }
}
