using DbPortal.Sql.Catalog;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>Equality: what it is held against, how many guesses that is, and whether the server compares the values themselves.</summary>
internal sealed partial class Binder
{
    /// <summary>Functions of MySQL and MariaDB whose result is a text whatever they are given.</summary>
    private static readonly HashSet<string> _givesText = new(StringComparer.OrdinalIgnoreCase)
    {
        "concat", "concat_ws", "lower", "upper", "lcase", "ucase", "trim", "ltrim", "rtrim", "replace", "left", "right", "mid", "substr", "substring", "lpad", "rpad", "repeat",
        "reverse", "md5", "sha", "sha1", "sha2", "hex", "to_base64", "quote", "space", "char",
    };

    /// <summary>Equality leaves a value whole only against what was typed or another whole column: against generated values it is guessing.</summary>
    private void Equate(Value left, Value right, string word, TextSpan span)
    {
        if (left.Row is { } one && right.Row is { } two && one.Count == two.Count)
        {
            foreach (var (a, b) in one.Zip(two))
                Equate(a.Value, b.Value, word, span);
            return;
        }
        if (IsUsers("=", null, [left, right]))
        {
            CallOperator("=", [left, right], span);
            return;
        }
        findings.Use(left, UsageKind.Equality, word, span, LeavesWhole(left, right), right);
        findings.Use(right, UsageKind.Equality, word, span, LeavesWhole(right, left), left);
    }

    /// <summary>What was typed at this place, or a column; a list of typed rows is a dictionary to try.</summary>
    private bool LeavesWhole(Value value, Value other) => other.Nature is ValueNature.Constant or ValueNature.Column && !Converts(value, other);

    /// <summary>
    /// Where the server compares a text with a number, a date or a truth value by converting the text, "equal" is true of every text that begins like
    /// it (<c>ssn = 0</c> is true of nearly all).
    /// </summary>
    private bool Converts(Value value, Value other)
    {
        if (!Rules.EqualityConverts)
            return false;
        var others = Types(other);
        foreach (var type in Types(value))
        {
            if (IsText(type) ? other.Nature == ValueNature.Column ? !others.All(IsText) : !other.IsText : others.Any(IsText))
                return true;
        }
        return false;
    }

    private static bool IsText(TypeClass type) => type is TypeClass.Text or TypeClass.Enum or TypeClass.Binary or TypeClass.Json or TypeClass.Other;

    private List<TypeClass> Types(Value value) => value.Lineage.Direct
        .Select(c => context.Catalog.Find(c.Schema, c.Table)?.FindColumn(c.Column, context.Dialect.ColumnsIgnoreCase)?.TypeClass ?? TypeClass.Other)
        .ToList();

    private Value BindInList(Expression.InList list, Scope scope)
    {
        var operand = Evaluate(list.Operand, scope);
        var items = list.Items.Select(i => Evaluate(i, scope)).ToList();
        if (operand.Row is not null)
        {
            foreach (var (item, place) in items.Zip(list.Items))
                Equate(operand, item, "IN", place.Span);
        }
        else if (items.Exists(i => IsUsers("=", null, [operand, i])))
        {
            CallOperator("=", [operand, .. items], list.Span);
        }
        else
        {
            findings.Use(operand, UsageKind.Equality, "IN", list.Span, items.TrueForAll(i => LeavesWhole(operand, i)), Value.From(items));
            foreach (var item in items)
                findings.Use(item, UsageKind.Equality, "IN", list.Span, LeavesWhole(item, operand), operand);
        }
        return Value.Test([operand, .. items]);
    }

    private Value BindQuantified(Expression.QuantifiedArray quantified, Scope scope)
    {
        var operand = Evaluate(quantified.Operand, scope);
        var elements = Elements(quantified.Elements, Evaluate(quantified.Elements, scope));
        return Operate(quantified.Class, quantified.Operator, null, [operand, elements], quantified.Span) with { IsTest = true };
    }

    /// <summary>An array whose typed elements can be counted; one made by a function, or that comes from outside, may hold any number of guesses.</summary>
    private static Value Elements(Expression elements, Value value) => elements switch
    {
        Expression.Cast cast => Elements(cast.Operand, value),
        Expression.Array => value,
        Expression.Literal { Kind: LiteralKind.String, Text: { } text } => value with { Guesses = 1 + text.Count(c => c == ',') },
        Expression.Literal => value,
        _ => value with { Nature = value.Nature == ValueNature.Column ? ValueNature.Column : ValueNature.Computed },
    };
}
