using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private readonly Dictionary<string, string> _declared = new(StringComparer.OrdinalIgnoreCase);

    private bool IsName(MySqlToken token) => token.Kind == MySqlTokenKind.QuotedName
        || (token.Kind == MySqlTokenKind.Word && (token.Keyword.Length == 0 || !words.IsReserved(token.Keyword)));

    private bool AtName => IsName(Current);

    private Identifier Name()
    {
        if (!AtName)
            throw Unexpected();
        var token = Next();
        return new Identifier(token.Text, token.Kind == MySqlTokenKind.QuotedName, token.Span);
    }

    private ObjectName QualifiedName(int maxParts = 2)
    {
        var parts = new List<Identifier> { Name() };
        while (IsSymbol(".") && parts.Count < maxParts)
        {
            Next();
            parts.Add(Name());
        }
        return new ObjectName(parts, parts[0].Span.To(parts[^1].Span));
    }

    private Identifier NameOrText()
    {
        if (Current.Kind != MySqlTokenKind.String)
            return Name();
        var token = Next();
        return new Identifier(token.Text, true, token.Span);
    }

    /// <summary>The alias of an output column: AS takes a name or a string, and so does its absence.</summary>
    private Identifier? ColumnAlias()
    {
        var alias = Accept("AS") || Current.Kind == MySqlTokenKind.String || AtName ? NameOrText() : null;
        return alias is null ? null : alias with { Name = Title(alias.Name) };
    }

    private Identifier? TableAlias()
    {
        if (Accept("AS") || (features.IsMariaDb && AcceptSymbol("=")))
            return Declare(Name());
        return AtName && !MySqlWords.EndsTable(Current.Keyword) ? Declare(Name()) : null;
    }

    /// <summary>
    /// Notes a name that qualifies columns or hides tables. Servers differ, by kind of name and by setting, in whether case matters; two names
    /// that differ by case alone could be taken one for the other.
    /// </summary>
    private Identifier Declare(Identifier name)
    {
        if (_declared.TryGetValue(name.Name, out var other) && other != name.Name && !features.NamesIgnoreCase)
            throw NotUnderstood("Two names in this statement differ by case alone.", name.Span);
        _declared[name.Name] = name.Name;
        return name;
    }

    private List<Identifier> NameList() => Parenthesized(Name);

    private List<Identifier> OptionalNameList() => IsSymbol("(") ? NameList() : [];
}
