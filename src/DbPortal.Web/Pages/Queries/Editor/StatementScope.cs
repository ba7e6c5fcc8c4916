using DbPortal.Gateway.Targets;
using DbPortal.Sql.Catalog;

namespace DbPortal.Web.Pages.Queries.Editor;

/// <summary>Finds the tables a statement names after FROM, JOIN, UPDATE, INTO, with their aliases, and its common table expressions.</summary>
internal sealed class StatementScope
{
    private static readonly HashSet<string> s_before = new(StringComparer.OrdinalIgnoreCase) { "from", "join", "update", "into", "using", "table" };

    private static readonly HashSet<string> s_noAlias = new(StringComparer.OrdinalIgnoreCase)
    {
        "where", "on", "join", "left", "right", "inner", "full", "cross", "outer", "natural", "group", "order", "having", "limit", "union", "intersect", "except",
        "set", "values", "select", "using", "window", "returning", "as", "and", "or", "lateral", "for", "offset", "fetch", "default",
    };

    private readonly CatalogView _catalog;
    private readonly List<SqlWord> _words;
    private readonly List<TableInScope> _tables = [];

    private StatementScope(CatalogView catalog, List<SqlWord> words) => (_catalog, _words) = (catalog, words);

    /// <summary>The tables of a statement, in the order they stand.</summary>
    public static IReadOnlyList<TableInScope> Read(CatalogView catalog, List<SqlWord> words)
    {
        var scope = new StatementScope(catalog, words);
        scope.ReadCommonTables();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsName && !words[i].Quoted && s_before.Contains(words[i].Text))
                scope.ReadList(i + 1);
        }
        return [.. scope._tables.DistinctBy(table => (table.Name.ToUpperInvariant(), table.Relation))];
    }

    /// <summary>A table by its name and, if given, schema; else the first on the search path.</summary>
    public static Relation? Find(CatalogView catalog, string? schema, string name)
    {
        var named = catalog.Relations.Where(relation => relation.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (schema is not null)
            return named.FirstOrDefault(relation => relation.Schema.Equals(schema, StringComparison.OrdinalIgnoreCase));
        return catalog.SearchPath.Select(path => named.FirstOrDefault(relation => relation.Schema == path)).FirstOrDefault(found => found is not null)
            ?? named.FirstOrDefault();
    }

    private void ReadCommonTables()
    {
        for (var i = 0; i + 2 < _words.Count; i++)
        {
            var isFirst = _words[i].Is("with") || _words[i].Is("recursive") || (_words[i].Is(",") && _tables.Count > 0);
            if (!isFirst || !_words[i + 1].IsName || _words[i + 1].Is("recursive"))
                continue;
            var columns = new List<string>();
            var at = i + 2;
            if (_words[at].Is("("))
            {
                for (at++; at < _words.Count && !_words[at].Is(")"); at++)
                {
                    if (_words[at].IsName)
                        columns.Add(_words[at].Text);
                }
                at++;
            }
            if (at < _words.Count && _words[at].Is("as"))
                _tables.Add(new(_words[i + 1].Text, null, columns));
        }
    }

    private void ReadList(int at)
    {
        while (at < _words.Count && _words[at].IsName && (_words[at].Quoted || !s_noAlias.Contains(_words[at].Text)))
        {
            var (schema, name) = ((string?)null, _words[at].Text);
            at++;
            if (at + 1 < _words.Count && _words[at].Is(".") && _words[at + 1].IsName)
            {
                (schema, name) = (name, _words[at + 1].Text);
                at += 2;
            }
            if (at < _words.Count && _words[at].Is("as"))
                at++;
            var alias = at < _words.Count && _words[at].IsName && (_words[at].Quoted || !s_noAlias.Contains(_words[at].Text)) ? _words[at++].Text : null;
            Add(schema, name, alias);
            if (at >= _words.Count || !_words[at].Is(","))
                return;
            at++;
        }
    }

    private void Add(string? schema, string name, string? alias)
    {
        var common = schema is null ? _tables.FirstOrDefault(table => table.Relation is null && table.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) : null;
        if (common is not null && alias is not null)
            _tables.Add(common with { Name = alias });
        else if (common is null && Find(_catalog, schema, name) is { } relation)
            _tables.Add(new(alias ?? relation.Name, relation, []));
    }
}
