using System.Text;

namespace DbPortal.Gateway.Tests.Fuzz;

internal sealed partial class StatementMaker
{
    /// <summary>A FROM list; what it holds is put into the scope as it goes, so that later entries can use earlier ones where they may.</summary>
    private string From(FuzzScope scope, int count)
    {
        var before = scope.Sources.ToList(); // of a join around this one
        var text = new StringBuilder(Source(scope, lateral: false));
        for (var i = 1; i < count; i++)
        {
            if (HasAndChance("comma", 20))
            {
                before = [.. scope.Sources]; // a comma binds weaker than JOIN: ON sees nothing before it
                text.Append(", ").Append(Source(scope, lateral: true));
            }
            else
            {
                Join(text, scope, before);
            }
        }

        return text.ToString();
    }

    private void Join(StringBuilder text, FuzzScope scope, List<FuzzSource> unseen)
    {
        var before = scope.Sources.Except(unseen).ToList();
        var kind = _dice.Next(100) switch
        {
            < 45 => " JOIN ",
            < 70 => " LEFT JOIN ",
            < 80 => " RIGHT JOIN ",
            < 87 => Has("full_join") ? " FULL JOIN " : " JOIN ",
            < 92 => Has("straight_join") ? " STRAIGHT_JOIN " : " INNER JOIN ",
            _ => " CROSS JOIN ",
        };
        var sideways = kind is not (" RIGHT JOIN " or " FULL JOIN ");
        if (kind == " JOIN " && HasAndChance("natural", 8))
        {
            text.Append(" NATURAL").Append(_dice.Pick<string>(["", " LEFT"])).Append(" JOIN ").Append(Source(scope, lateral: false));
            scope.Merged.UnionWith(Shared(before, scope.Sources[^1]));
            return;
        }

        text.Append(kind).Append(Source(scope, lateral: sideways));
        if (kind == " CROSS JOIN ")
            return;
        var shared = Shared(before, scope.Sources[^1]).ToList();
        if (shared.Count > 0 && kind != " STRAIGHT_JOIN " && _dice.Chance(25))
        {
            var name = _dice.Pick(shared);
            text.Append(" USING (").Append(name).Append(')');
            scope.Merged.Add(name);
        }
        else
        {
            text.Append(" ON ").Append(On(before, scope.Sources[^1], scope));
        }
    }

    private IEnumerable<string> Shared(IEnumerable<FuzzSource> before, FuzzSource last) =>
        before.SelectMany(s => s.Columns).Where(c => !_isPolite || !c.Secret).CountBy(c => c.Name).Where(c => c.Value == 1 || Has("using_takes_first")).Select(c => c.Key).Intersect(last.Columns.Where(c => !_isPolite || !c.Secret).Select(c => c.Name)).Distinct();

    private string On(List<FuzzSource> before, FuzzSource last, FuzzScope scope)
    {
        var pairs = (from source in before from left in source.Columns from right in last.Columns
                     where left.Kind == right.Kind && left.Kind is FuzzKind.Number or FuzzKind.Text && left.Secret == right.Secret
                     select (source, left, right)).ToList();
        if (pairs.Count == 0 || _dice.Chance(10))
            return Expression(FuzzKind.Truth, scope, free: true);
        var (of, one, other) = _dice.Pick(pairs);
        return $"{of.Alias}.{one.Name} = {last.Alias}.{other.Name}" + (_dice.Chance(15) ? " AND " + Expression(FuzzKind.Truth, scope, free: true) : "");
    }

    private string Where(FuzzScope scope) => _dice.Chance(55) ? " WHERE " + Expression(FuzzKind.Truth, scope, free: true) : "";

    /// <summary>One entry, with its alias.</summary>
    private string Source(FuzzScope scope, bool lateral)
    {
        _nodes -= 2;
        var roll = _dice.Next(100);
        if (roll < 14 && !IsExhausted)
            return Derived(scope, isLateral: lateral && scope.Sources.Count > 0 && HasAndChance("lateral", 60));
        if (roll < 22 && lateral && _grammar.Sources.Count > 0)
            return Function(scope);
        if (roll < 24 && HasAndChance("nested_join", 60) && !IsExhausted)
            return $"({From(scope, 2)})";
        return NamedTable(scope);
    }

    private string Derived(FuzzScope scope, bool isLateral)
    {
        var query = Query(isLateral ? new FuzzScope(scope, scope.CommonTables) : new FuzzScope(null, scope.CommonTables), null);
        var alias = Alias("d");
        var columns = Unique(query.Columns);
        var renames = columns.Count != query.Columns.Count || columns.Any(c => c.Name.Contains(' ', StringComparison.Ordinal));
        if (HasAndChance("derived_column_aliases", renames ? 100 : 12))
        {
            columns = [.. query.Columns.Select(c => c with { Name = NewName("k") })];
            alias = $"{alias}({string.Join(", ", columns.Select(c => c.Name))})";
        }

        scope.Sources.Add(new(alias.Split('(')[0], columns, IsRow: true));
        return $"{(isLateral ? "LATERAL " : "")}({query.Sql}) AS {alias}";
    }

    private string Function(FuzzScope scope)
    {
        var source = _dice.Pick(_grammar.Sources);
        var alias = Alias("f");
        var secrets = _secrets;
        var text = Fill(source.Form, scope, free: false).Replace(" AS ?", " AS " + alias, StringComparison.Ordinal);
        var columns = source.Columns.Select(c => c with { Secret = _secrets > secrets }).ToList();
        scope.Sources.Add(new(alias, columns, IsRow: columns.Count > 1));
        if (source.NamesItself)
            return text;
        return Has("column_aliases") ? $"{text} AS {alias}({string.Join(", ", columns.Select(c => c.Name))})" : $"{text} AS {alias}";
    }

    private string NamedTable(FuzzScope scope)
    {
        var table = Table(scope);
        if (_dice.Chance(20) && scope.Sources.All(s => s.Alias != table.Name) && scope.Outer?.Sources.All(s => s.Alias != table.Name) != false)
        {
            scope.Sources.Add(new(table.Name, table.Columns, IsRow: true));
            return table.Sql;
        }

        var alias = Alias("t");
        var columns = table.Columns;
        var list = "";
        if (HasAndChance("column_aliases", 6))
        {
            columns = [columns[0] with { Name = NewName("k") }, .. columns.Skip(1)];
            list = $"({columns[0].Name})";
        }

        scope.Sources.Add(new(alias, columns, IsRow: true));
        var only = table.Writable && HasAndChance("only", 4) ? "ONLY " : "";
        var sample = table.Writable && HasAndChance("tablesample", 1) ? " TABLESAMPLE system (100) REPEATABLE (1)" : "";
        return $"{only}{table.Sql}{_dice.Pick<string>([" AS ", " "])}{alias}{list}{sample}";
    }

    /// <summary>A common table where there is one, else a table of the schema, written so that no common table hides it.</summary>
    private FuzzTable Table(FuzzScope scope)
    {
        if (scope.CommonTables.Count > 0 && _dice.Chance(60))
        {
            var visible = scope.CommonTables.GroupBy(t => t.Name, StringComparer.OrdinalIgnoreCase).Select(g => g.Last()).ToList();
            var unused = visible.FindAll(_unused.Contains);
            var picked = _dice.Pick(unused.Count > 0 ? unused : visible);
            _unused.Remove(picked);
            return picked;
        }

        var table = _dice.Pick(_schema.Tables);
        var isHidden = scope.CommonTables.Any(c => c.Name.Equals(table.Sql, StringComparison.OrdinalIgnoreCase))
            || (Has("common_hides_itself") && _hidden.Contains(table.Sql, StringComparer.OrdinalIgnoreCase));
        return isHidden ? table with { Sql = table.FullSql } : table;
    }

    /// <summary>Mostly a name of its own; now and then that of a table of the schema.</summary>
    private string Alias(string letter) => _dice.Chance(4) ? _dice.Pick<string>(["products", "summary", "x", "rowid"]) + NewName("_") : NewName(letter);

    private static List<FuzzColumn> Unique(IEnumerable<FuzzColumn> columns) =>
        [.. columns.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Select(g => g.First())];
}
