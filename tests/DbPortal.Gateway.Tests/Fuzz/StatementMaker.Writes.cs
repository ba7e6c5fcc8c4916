using System.Text;

namespace DbPortal.Gateway.Tests.Fuzz;

internal sealed partial class StatementMaker
{
    private string Write()
    {
        var target = _dice.Pick(_schema.Writable);
        return _dice.Next(10) switch
        {
            < 4 => Update(target),
            < 6 => Delete(target),
            _ => Insert(target),
        };
    }

    private string Update(FuzzTable target)
    {
        var scope = new FuzzScope(null, []);
        var alias = "u";
        scope.Sources.Add(new(alias, target.Columns, IsRow: true));
        var sql = new StringBuilder("UPDATE ").Append(target.Sql).Append(Has("update_limit") ? " " : " AS ").Append(alias);
        if (HasAndChance("update_join", 25))
            Join(sql, scope, []);
        var from = HasAndChance("update_from", 25) ? " FROM " + From(scope, 1) : "";
        sql.Append(" SET ").Append(Assignments(target, scope, Has("update_join") ? alias + "." : "")).Append(from);
        sql.Append(" WHERE ").Append(Expression(FuzzKind.Truth, scope, free: true));
        return sql.Append(Returning(scope, "returning_update")).ToString();
    }

    private string Assignments(FuzzTable target, FuzzScope scope, string qualifier)
    {
        var columns = target.Columns.Where(c => !c.Generated && c.Name.Trim('"', '`') is not "id").ToList();
        var picked = Enumerable.Range(0, 1 + _dice.Next(2)).Select(_ => _dice.Pick(columns)).Distinct().ToList();
        return string.Join(", ", picked.Select(c => $"{qualifier}{c.Name} = {(_dice.Chance(6) ? "DEFAULT" : Value(c, scope))}"));
    }

    private string Value(FuzzColumn column, FuzzScope scope)
    {
        if (column.Kind == FuzzKind.Other)
            return _dice.Chance(50) ? column.Name : "NULL";
        // Into an open column goes an open value, in a statement that means to be allowed; into a masked one a constant.
        return _isPolite && column.Secret ? Constant(column.Kind) : Expression(column.Kind, scope, free: false);
    }

    private string Delete(FuzzTable target)
    {
        var scope = new FuzzScope(null, []);
        scope.Sources.Add(new("x", target.Columns, IsRow: true));
        if (HasAndChance("delete_join", 20))
        {
            var join = new StringBuilder($"DELETE x FROM {target.Sql} AS x");
            Join(join, scope, []);
            return join.Append(" WHERE ").Append(Expression(FuzzKind.Truth, scope, free: true)).ToString();
        }

        if (Has("delete_join"))
            scope.Sources[0] = scope.Sources[0] with { Alias = "" };
        var head = Has("delete_join") ? $"DELETE FROM {target.Sql}" : $"DELETE FROM {target.Sql} AS x";
        var rest = HasAndChance("delete_using", 25) ? " USING " + From(scope, 1) : "";
        return $"{head}{rest} WHERE {Expression(FuzzKind.Truth, scope, free: true)}{Returning(scope, "returning_delete")}";
    }

    private string Insert(FuzzTable target)
    {
        var columns = target.Columns.Where(c => !c.Generated && c.Kind != FuzzKind.Other).ToList();
        var scope = new FuzzScope(null, []);
        var query = _dice.Chance(45)
            ? $"VALUES ({string.Join(", ", columns.Select(c => Value(c, scope)))})"
            : Select(scope, [.. columns.Select(c => (c.Kind, c.Secret && !_isPolite))], isTop: false).Sql;
        var word = HasAndChance("replace", 10) ? "REPLACE INTO" : "INSERT INTO";
        var sql = $"{word} {target.Sql} ({string.Join(", ", columns.Select(c => c.Name))}) {query}";
        var own = new FuzzScope(null, []);
        own.Sources.Add(new(target.Name, target.Columns, IsRow: true));
        if (word == "INSERT INTO" && HasAndChance("on_conflict", 15))
            sql += Has("strict") || query.StartsWith("VALUES", StringComparison.Ordinal) ? " ON CONFLICT DO NOTHING" : "";
        else if (word == "INSERT INTO" && HasAndChance("on_duplicate", 15))
            sql += $" ON DUPLICATE KEY UPDATE {columns[^1].Name} = VALUES({columns[^1].Name})";
        return sql + Returning(own, "returning_insert");
    }

    private string Returning(FuzzScope scope, string feature) =>
        HasAndChance(feature, 45) ? " RETURNING " + string.Join(", ", Items(Target(scope), null, isTop: true).Select(i => i.Sql)) : "";

    /// <summary>Only the table that is written, on some servers by its columns' bare names alone.</summary>
    private FuzzScope Target(FuzzScope scope)
    {
        var own = new FuzzScope(null, scope.CommonTables);
        own.Sources.Add(Has("returning_bare") ? scope.Sources[0] with { Alias = "" } : scope.Sources[0]);
        return own;
    }
}
