using System.Globalization;
using System.Text;

namespace DbPortal.Gateway.Tests.Fuzz;

internal sealed partial class StatementMaker
{
    /// <summary>
    /// A query. <paramref name="wanted"/>: the kinds its columns must have, and whether a masked column may be one; null leaves it free. At the top columns need no names.
    /// </summary>
    private MadeQuery Query(FuzzScope scope, IReadOnlyList<(FuzzKind Kind, bool Free)>? wanted, bool isTop = false)
    {
        _nodes -= 3;
        if (!IsExhausted && _dice.Chance(isTop ? 25 : 8))
            return With(scope, wanted, isTop);
        if (!IsExhausted && _dice.Chance(isTop ? 14 : 8))
            return SetOperation(scope, wanted, isTop);
        if (wanted is null && _dice.Chance(2) && Has("values_table"))
            return Values();
        if (wanted is null && isTop && HasAndChance("table_statement", 2))
        {
            var table = Table(scope);
            return new("TABLE " + table.Sql, table.Columns);
        }

        return Select(scope, wanted, isTop);
    }

    private MadeQuery Select(FuzzScope scope, IReadOnlyList<(FuzzKind Kind, bool Free)>? wanted, bool isTop)
    {
        var own = new FuzzScope(scope.Outer, scope.CommonTables);
        var from = _dice.Chance(96) ? From(own, IsExhausted ? 1 : 1 + _dice.Next(3)) : null;
        var where = from is null ? "" : Where(own);
        if (from is not null && !IsExhausted && _dice.Chance(22))
            return Grouped(own, from, where, wanted, isTop);
        var items = Items(own, wanted, isTop);
        var text = new StringBuilder("SELECT ");
        var distinct = _dice.Chance(10);
        var distinctOn = !distinct && isTop && HasAndChance("distinct_on", 4) ? Column(FuzzKind.Number, own, free: false) : null;
        text.Append(distinct ? "DISTINCT " : distinctOn is null ? "" : $"DISTINCT ON ({distinctOn}) ");
        text.AppendJoin(", ", items.Select(i => i.Sql));
        if (from is not null)
            text.Append(" FROM ").Append(from).Append(where);
        if (text.ToString().Contains(" OVER w", StringComparison.Ordinal))
            text.Append(" WINDOW w AS (").Append(Over(own)).Append(')');
        if (distinctOn is not null)
            text.Append(" ORDER BY ").Append(distinctOn);
        else
            text.Append(Tail(own, items, distinct, isTop));
        return new(text.ToString(), [.. items.SelectMany(i => i.Columns)]);
    }

    private MadeQuery Grouped(FuzzScope scope, string from, string where, IReadOnlyList<(FuzzKind Kind, bool Free)>? wanted, bool isTop)
    {
        var beforeKeys = _secrets;
        var keys = Enumerable.Range(0, _dice.Next(3)).Select(_ => AnyKeyColumn(scope)).OfType<string>().Distinct().ToList();
        var items = new List<(string Sql, FuzzColumn Column)>();
        foreach (var (kind, free) in wanted ?? [.. Enumerable.Range(0, 1 + _dice.Next(3)).Select(_ => (_dice.Pick<FuzzKind>([FuzzKind.Number, FuzzKind.Text, FuzzKind.Doc]), true))])
            items.Add(Named(_secrets, Aggregate(kind, scope, free), kind, isTop));
        if (wanted is null)
            items.AddRange(keys.Select(key => Named(beforeKeys, key, FuzzKind.Other, isTop)));
        var text = new StringBuilder("SELECT ").AppendJoin(", ", items.Select(i => i.Sql)).Append(" FROM ").Append(from).Append(where);
        if (keys.Count > 0)
            text.Append(" GROUP BY ").Append(GroupKeys(keys));
        if (_dice.Chance(20))
            text.Append(" HAVING ").Append(Aggregate(FuzzKind.Number, scope, free: true)).Append(_dice.Pick<string>([" > 1", " = 2", " IS NOT NULL"]));
        if (isTop && _dice.Chance(30))
            text.Append(" ORDER BY 1");
        return new(text.ToString(), [.. items.Select(i => i.Column)]);
    }

    private string GroupKeys(List<string> keys)
    {
        var list = string.Join(", ", keys);
        if (HasAndChance("grouping_sets", 8))
            return $"GROUPING SETS (({list}), ())";
        if (HasAndChance("rollup", 6))
            return _dice.Chance(50) ? $"ROLLUP ({list})" : $"CUBE ({list})";
        return HasAndChance("with_rollup", 6) ? list + " WITH ROLLUP" : list;
    }

    // In statements that mean to be allowed a group may be made by a masked column: it is one of the things that are.
    private string? AnyKeyColumn(FuzzScope scope) => PickColumn(scope, free: _dice.Chance(30), c => c.Kind is not (FuzzKind.Doc or FuzzKind.Other));

    private string Aggregate(FuzzKind kind, FuzzScope scope, bool free)
    {
        var forms = _grammar.Forms("agg-" + kind.ToString().ToLowerInvariant());
        return forms.Count == 0 ? Constant(kind) : Fill(_dice.Pick(forms), scope, free);
    }

    /// <summary>ORDER BY, LIMIT and what else stands at the end.</summary>
    private string Tail(FuzzScope scope, IReadOnlyList<(string Sql, IReadOnlyList<FuzzColumn> Columns)> items, bool distinct, bool isTop)
    {
        if (!_dice.Chance(isTop ? 45 : 12))
            return "";
        var open = items.Index().Where(i => i.Item.Columns.Count == 1 && (!_isPolite || !i.Item.Columns[0].Secret) && i.Item.Columns[0].Kind is not FuzzKind.Doc).Select(i => i.Index + 1).ToList();
        var hasStar = items.Any(i => i.Columns.Count != 1);
        var key = open.Count > 0 && !hasStar ? _dice.Pick(open).ToString(CultureInfo.InvariantCulture) : distinct ? null : OrderKey(scope);
        if (key is null)
            return "";
        var order = " ORDER BY " + key + (HasAndChance("nulls_first", 10) ? " NULLS FIRST" : "");
        if (!_dice.Chance(40))
            return isTop ? order : order + " LIMIT 3";
        return order + (HasAndChance("fetch_first", 15) ? " OFFSET 1 ROWS FETCH FIRST 3 ROWS ONLY" : HasAndChance("limit_comma", 15) ? " LIMIT 1, 4" : _dice.Chance(30) ? " LIMIT 5 OFFSET 2" : " LIMIT 5");
    }

    private List<(string Sql, IReadOnlyList<FuzzColumn> Columns)> Items(FuzzScope scope, IReadOnlyList<(FuzzKind Kind, bool Free)>? wanted, bool isTop)
    {
        if (wanted is not null)
            return [.. wanted.Select(w => One(Named(_secrets, Item(w.Kind, scope, w.Free), w.Kind, isTop)))];
        var items = new List<(string, IReadOnlyList<FuzzColumn>)>();
        for (var left = 1 + _dice.Next(4); left > 0; left--)
        {
            var before = _secrets;
            if (scope.Sources.Count > 0 && _dice.Chance(isTop ? 12 : 5))
                items.Add(Star(scope, items.Count == 0));
            else if (_dice.Chance(40) && PickColumn(scope, free: true, _ => true) is { } column)
                items.Add(One(Named(before, column, KindOf(scope, column), isTop)));
            else
            {
                var kind = AnyKind(scope, free: true);
                items.Add(One(Named(before, Item(kind, scope, free: true), kind, isTop)));
            }
        }

        return items;
    }

    private static (string, IReadOnlyList<FuzzColumn>) One((string Sql, FuzzColumn Column) item) => (item.Sql, [item.Column]);

    private static FuzzKind KindOf(FuzzScope scope, string column)
    {
        var name = column[(column.LastIndexOf('.') + 1)..];
        for (var around = scope; around is not null; around = around.Outer)
        {
            if (around.Sources.Where(s => !column.Contains('.', StringComparison.Ordinal) || column.StartsWith(s.Alias + ".", StringComparison.Ordinal))
                .SelectMany(s => s.Columns).FirstOrDefault(c => c.Name == name) is { } found)
                return found.Kind;
        }

        return FuzzKind.Other;
    }

    private string Item(FuzzKind kind, FuzzScope scope, bool free)
    {
        var windows = _grammar.Forms("win-" + kind.ToString().ToLowerInvariant());
        return windows.Count > 0 && scope.Sources.Count > 0 && !IsExhausted && _dice.Chance(7)
            ? Fill(_dice.Pick(windows), scope, free)
            : Expression(kind, scope, free);
    }

    private (string, IReadOnlyList<FuzzColumn>) Star(FuzzScope scope, bool isFirst)
    {
        if (scope.Merged.Count == 0 && _dice.Chance(40) && (isFirst || !Has("star_comes_first")))
            return ("*", [.. scope.Sources.SelectMany(s => s.Columns)]);
        var source = _dice.Pick(scope.Sources);
        if (source.Alias.Length == 0)
            return One(Named(_secrets, source.Columns[0].Name, source.Columns[0].Kind, isTop: true));
        return ($"{source.Alias}.*", source.Columns);
    }

    /// <summary>The expression with a name of its own, except at the top, where it may have none or one that misleads.</summary>
    private (string Sql, FuzzColumn Column) Named(int secretsBefore, string expression, FuzzKind kind, bool isTop)
    {
        var secret = _secrets > secretsBefore;
        if (isTop && _dice.Chance(60))
            return (expression, new(expression, kind, secret));
        var name = isTop && _dice.Chance(20) ? _dice.Pick<string>(["id", "full_name", "ssn", "total", "\u00e9t\u00e9"]) : NewName("c");
        return ($"{expression} AS {name}", new(name, kind, secret));
    }

    private MadeQuery Values()
    {
        var row = $"({Constant(FuzzKind.Number)}, {Constant(FuzzKind.Text)})";
        return new($"VALUES {row}, (5, 'v')", [new("column1", FuzzKind.Number, false), new("column2", FuzzKind.Text, false)]);
    }

    private MadeQuery SetOperation(FuzzScope scope, IReadOnlyList<(FuzzKind Kind, bool Free)>? wanted, bool isTop)
    {
        var kinds = wanted ?? [.. Enumerable.Range(0, 1 + _dice.Next(3)).Select(_ => (_dice.Pick<FuzzKind>([FuzzKind.Number, FuzzKind.Text, FuzzKind.Text, FuzzKind.Day]), true))];
        var all = _dice.Chance(60);
        var word = _dice.Chance(70) || !Has("intersect") ? "UNION" : _dice.Pick<string>(["INTERSECT", "EXCEPT"]);
        var left = Select(new FuzzScope(scope.Outer, scope.CommonTables), kinds, isTop: false);
        var right = Select(new FuzzScope(scope.Outer, scope.CommonTables), kinds, isTop: false);
        var allowed = all && (word == "UNION" || Has("intersect_all")) ? " ALL" : "";
        var columns = left.Columns.Zip(right.Columns, (a, b) => a with { Secret = a.Secret || b.Secret }).ToList();
        var sql = $"{Closed(left.Sql)} {word}{allowed} {Closed(right.Sql)}";
        return new(isTop && _dice.Chance(30) && (!_isPolite || !columns[0].Secret) ? sql + " ORDER BY 1" : sql, columns);
    }

    /// <summary>A query whose tail would otherwise belong to the whole set operation.</summary>
    private string Closed(string query)
    {
        var hasTail = query.Contains(" LIMIT ", StringComparison.Ordinal) || query.Contains(" ORDER BY ", StringComparison.Ordinal) || query.Contains(" FETCH ", StringComparison.Ordinal);
        if (Has("values_table") && !Has("strict"))
            return hasTail ? $"SELECT * FROM ({query}) {NewName("u")}" : query;
        return hasTail || _dice.Chance(15) ? $"({query})" : query;
    }
}
