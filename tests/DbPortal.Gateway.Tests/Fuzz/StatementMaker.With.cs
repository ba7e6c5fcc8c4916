namespace DbPortal.Gateway.Tests.Fuzz;

internal sealed partial class StatementMaker
{
    private static readonly string[] CommonNames = ["w", "src", "customers", "products", "orders", "summary", "employees", "Products"];

    private MadeQuery With(FuzzScope scope, IReadOnlyList<(FuzzKind Kind, bool Free)>? wanted, bool isTop)
    {
        var visible = scope.CommonTables.ToList();
        var texts = new List<string>();
        var recursive = false;
        for (var left = 1 + _dice.Next(2); left > 0; left--)
        {
            var name = _dice.Chance(50) ? _dice.Pick(CommonNames) : NewName("w");
            if (texts.Any(t => t.StartsWith(name, StringComparison.OrdinalIgnoreCase)))
                continue;
            var isRecursive = _dice.Chance(20);
            recursive |= isRecursive;
            var (text, columns) = isRecursive ? Recursive(name, visible) : CommonTable(name, visible);
            texts.Add(text);
            visible.Add(new(name, name, columns, Writable: false));
            _unused.Add(visible[^1]);
        }

        var body = isTop && wanted is null || !_dice.Chance(10)
            ? Select(new FuzzScope(scope.Outer, visible), wanted, isTop)
            : SetOperation(new FuzzScope(scope.Outer, visible), wanted, isTop);
        return new($"WITH {(recursive || _dice.Chance(5) ? "RECURSIVE " : "")}{string.Join(", ", texts)} {body.Sql}", body.Columns);
    }

    private (string, IReadOnlyList<FuzzColumn>) CommonTable(string name, List<FuzzTable> visible)
    {
        // On some servers a common table's own name means itself, which only a recursive one may do.
        _hidden.Add(name);
        var query = Query(new FuzzScope(null, visible), null);
        _hidden.Remove(name);
        var columns = Unique(query.Columns);
        var rename = columns.Count != query.Columns.Count || columns.Any(c => c.Name.Contains('(', StringComparison.Ordinal)) || _dice.Chance(25);
        if (rename)
            columns = [.. query.Columns.Select(c => c with { Name = _dice.Chance(10) && name == "w" ? NewName("ssn") : NewName("k") })];
        var list = rename ? $" ({string.Join(", ", columns.Select(c => c.Name))})" : "";
        var kept = HasAndChance("materialized", 12) ? _dice.Pick<string>(["MATERIALIZED ", "NOT MATERIALIZED "]) : "";
        return ($"{name}{list} AS {kept}({query.Sql})", columns);
    }

    private (string, IReadOnlyList<FuzzColumn>) Recursive(string name, List<FuzzTable> visible)
    {
        var step = new FuzzScope(null, visible);
        var self = new FuzzSource("r", [new("n", FuzzKind.Number, false), new("v", FuzzKind.Text, Secret: true)], IsRow: true);
        var first = Select(new FuzzScope(null, visible), [(FuzzKind.Text, true)], isTop: false);
        var start = Has("strict") ? $"SELECT 1, z.v::text FROM ({first.Sql}) AS z(v)" : $"SELECT 1, CAST(z.{first.Columns[0].Name} AS CHAR(200)) FROM ({first.Sql}) AS z";
        step.Sources.Add(self);
        var value = _dice.Chance(40) ? "r.v" : Has("strict") ? $"({Expression(FuzzKind.Text, step, free: true)})::text" : Expression(FuzzKind.Text, step, free: true);
        var join = "";
        if (_dice.Chance(40))
        {
            var table = Table(new FuzzScope(null, []));
            step.Sources.Add(new("t", table.Columns, IsRow: true));
            join = $" JOIN {table.FullSql} AS t ON {Expression(FuzzKind.Truth, step, free: true)}";
        }

        var all = _dice.Chance(70) ? " ALL" : "";
        var extra = HasAndChance("search_cycle", 15) ? _dice.Pick<string>([" SEARCH DEPTH FIRST BY n SET ord", " CYCLE n SET is_cycle USING path"]) : "";
        var sql = $"{name} (n, v) AS ({start} UNION{all} SELECT r.n + 1, {value} FROM {name} AS r{join} WHERE r.n < 3){extra}";
        return (sql, [new("n", FuzzKind.Number, false), new("v", FuzzKind.Text, Secret: true)]);
    }
}
