using System.Globalization;
using System.Text;

namespace DbPortal.Gateway.Tests.Fuzz;

internal sealed partial class StatementMaker
{
    private static readonly string[] Words = ["'Lisbon'", "'web'", "'retail'", "'gold'", "''", "'a'", "'CNRY-ssn-000003'", "'Ada Abara'", "'%'", "'x''y'", "'2024-03-05'", "'{\"a\": 1}'"];
    private static readonly string[] Patterns = ["'C%'", "'%a%'", "'_N%'", "'%'", "'CNRY-ssn-%'", "'L_s%'"];
    private static readonly string[] Numbers = ["0", "1", "2", "3", "7", "12", "24", "-1", "2.5", "8100000000", "100"];
    private static readonly string[] Days = ["2024-01-05", "2023-06-01", "2025-03-01"];

    /// <summary>An expression of a kind. <paramref name="free"/>: a masked column may stand there also where the statement means to be allowed.</summary>
    private string Expression(FuzzKind kind, FuzzScope scope, bool free)
    {
        _nodes--;
        var forms = _grammar.Forms(kind.ToString().ToLowerInvariant());
        if (forms.Count > 0 && !IsExhausted && _dice.Chance(45))
            return Fill(_dice.Pick(forms), scope, free);
        return Column(kind, scope, free) ?? Constant(kind);
    }

    /// <summary>A form with its holes filled.</summary>
    private string Fill(ExpressionForm form, FuzzScope scope, bool free)
    {
        var text = new StringBuilder(form.Texts[0]);
        for (var i = 0; i < form.Holes.Count; i++)
            text.Append(FillHole(form.Holes[i], scope, free && form.Holes[i].Free)).Append(form.Texts[i + 1]);
        return text.ToString();
    }

    private string FillHole(FormHole hole, FuzzScope scope, bool free) => hole.What switch
    {
        "expression" => Expression(hole.Kinds[0], scope, free),
        "any" => Expression(AnyKind(scope, free), scope, free),
        "col" => Column(hole.Kinds[0], scope, free) ?? Constant(hole.Kinds[0]),
        "col-any" => AnyColumn(scope, free) ?? "1",
        "const" => Constant(hole.Kinds[0]),
        "const-null" => "NULL",
        "scalar" => Scalar(hole.Kinds[0], scope),
        "list" => Query(Inner(scope), [.. hole.Kinds.Select(k => (k, false))]).Sql,
        "query" => Query(Inner(scope), null).Sql,
        "row" => Row(scope, free),
        "row.field" => RowField(hole.Kinds[0], scope, free),
        "over" => Over(scope),
        "pattern" => _dice.Pick(Patterns),
        "regex" => _dice.Pick<string>(["'^C'", "'a.*b'", "'[0-9]+$'"]),
        "alias" => "?",
        _ => throw new InvalidOperationException($"Nobody knows a hole '{hole.What}'."),
    };

    private static FuzzScope Inner(FuzzScope scope) => new(scope, scope.CommonTables);

    private string Scalar(FuzzKind kind, FuzzScope scope)
    {
        if (IsExhausted)
            return "SELECT " + Constant(kind);
        var word = kind.ToString().ToLowerInvariant();
        var inner = new FuzzScope(scope, scope.CommonTables);
        if (_dice.Chance(40) && _grammar.Forms("agg-" + word) is { Count: > 0 } forms)
        {
            var from = From(inner, 1);
            return $"SELECT {Fill(_dice.Pick(forms), inner, free: true)} FROM {from}{Where(inner)}";
        }

        var query = Query(inner, [(kind, false)]);
        return query.Sql.Contains(" LIMIT ", StringComparison.Ordinal) ? $"SELECT * FROM ({query.Sql}) {NewName("s")} LIMIT 1" : query.Sql + " LIMIT 1";
    }

    /// <summary>A column of this kind, of the query itself or one around it; null when there is none.</summary>
    private string? Column(FuzzKind kind, FuzzScope scope, bool free) => PickColumn(scope, free, c => c.Kind == kind);

    private string? AnyColumn(FuzzScope scope, bool free) => PickColumn(scope, free, _ => true);

    private string? PickColumn(FuzzScope scope, bool free, Func<FuzzColumn, bool> wanted)
    {
        var outer = scope.Outer is { } around && around.Sources.Count > 0 && (scope.Sources.Count == 0 || _dice.Chance(12));
        var from = outer ? scope.Outer! : scope; // just looked at
        var found = from.Sources.SelectMany(s => s.Columns.Where(wanted).Where(c => free || !_isPolite || !c.Secret).Select(c => (Source: s, Column: c))).ToList();
        if (found.Count == 0)
            return null;
        var (source, column) = _dice.Pick(found);
        _secrets += column.Secret ? 1 : 0;
        if (from.Merged.Contains(column.Name) && _dice.Chance(50) && from.Sources.Count(s => s.Columns.Any(c => c.Name == column.Name)) == 2)
            return column.Name;
        return source.Alias.Length == 0 || !outer && _dice.Chance(40) && from.IsUnique(column.Name) ? column.Name : $"{source.Alias}.{column.Name}";
    }

    private FuzzKind AnyKind(FuzzScope scope, bool free)
    {
        var kinds = scope.Sources.SelectMany(s => s.Columns).Where(c => free || !_isPolite || !c.Secret).Select(c => c.Kind).Where(k => k != FuzzKind.Truth).ToList();
        return kinds.Count == 0 || _dice.Chance(15) ? _dice.Pick(Comparable) : _dice.Pick(kinds);
    }

    private string Row(FuzzScope scope, bool free)
    {
        var rows = scope.Sources.Where(s => s.IsRow && s.Alias.Length > 0 && (free || !_isPolite || s.Columns.All(c => !c.Secret))).ToList();
        if (rows.Count == 0)
            return "ROW(1, 'x')";
        var row = _dice.Pick(rows);
        _secrets += row.Columns.Any(c => c.Secret) ? 1 : 0;
        return row.Alias;
    }

    private string RowField(FuzzKind kind, FuzzScope scope, bool free)
    {
        var fields = scope.Sources.Where(s => s.IsRow && s.Alias.Length > 0).SelectMany(s => s.Columns.Where(c => c.Kind == kind && (free || !_isPolite || !c.Secret)).Select(c => (s.Alias, c))).ToList();
        if (fields.Count == 0)
            return Constant(kind);
        var (alias, column) = _dice.Pick(fields);
        _secrets += column.Secret ? 1 : 0;
        return $"({alias}).{column.Name}";
    }

    private string Constant(FuzzKind kind) => kind switch
    {
        FuzzKind.Number => _dice.Pick(Numbers),
        FuzzKind.Text => (_dice.Chance(15) ? string.Create(CultureInfo.InvariantCulture, $"'guess {_dice.Next(1000)}'") : _dice.Pick(Words)) + (HasAndChance("strict", 70) ? "::text" : ""),
        FuzzKind.Day => (Has("strict") ? "DATE '" : "'") + _dice.Pick(Days) + "'",
        FuzzKind.Moment => (Has("strict") ? "timestamptz '" : "'") + _dice.Pick(Days) + " 10:00:00'",
        FuzzKind.Truth => _dice.Pick<string>(["1 = 1", "2 < 1", "1 = NULL"]),
        FuzzKind.Doc => Has("strict") ? "'{\"lang\": \"en\", \"ssn\": [1, 2]}'::jsonb" : "'{\"lang\": \"en\", \"ssn\": [1, 2]}'",
        FuzzKind.List => "ARRAY['retail', 'x']",
        FuzzKind.Bytes => Has("strict") ? "'\\x4142'::bytea" : "x'4142'",
        FuzzKind.Other => "NULL",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private string Over(FuzzScope scope)
    {
        var text = new StringBuilder();
        if (_dice.Chance(50))
            text.Append("PARTITION BY ").Append(Expression(AnyKind(scope, free: false), scope, free: false));
        if (_dice.Chance(70))
            text.Append(" ORDER BY ").Append(OrderKey(scope));
        if (_dice.Chance(20) && text.ToString().Contains("ORDER BY", StringComparison.Ordinal))
            text.Append(_dice.Pick<string>([" ROWS BETWEEN 1 PRECEDING AND CURRENT ROW", " ROWS UNBOUNDED PRECEDING", " RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"]));
        else if (HasAndChance("groups_frame", 5) && text.ToString().Contains("ORDER BY", StringComparison.Ordinal))
            text.Append(" GROUPS BETWEEN 1 PRECEDING AND 1 FOLLOWING EXCLUDE CURRENT ROW");
        return text.ToString().Trim();
    }

    private string OrderKey(FuzzScope scope)
    {
        var key = Expression(_dice.Pick(Comparable), scope, free: false);
        if (key.Length > 0 && (char.IsAsciiDigit(key[0]) || key[0] is '\'' or '-'))
            key = $"({key} + 0)"; // a constant would be taken for the number of a column, or refused
        return Has("strict") && key.StartsWith('(') && key.Contains('\'', StringComparison.Ordinal) ? "1 + 1" : key + _dice.Pick<string>(["", "", " DESC", " ASC"]);
    }
}
