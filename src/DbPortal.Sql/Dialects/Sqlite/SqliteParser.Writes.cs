using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <content>INSERT, REPLACE, UPDATE, DELETE with their upserts and RETURNING.</content>
internal sealed partial class SqliteParser
{
    private Statement.Insert ParseInsert(With? with, TextSpan start)
    {
        var replaces = Take().Keyword == "REPLACE";
        replaces |= !replaces && SkipConflictChoice();
        Expect("INTO");
        var target = ParseQualifiedName();
        var alias = TryTake("AS") ? ParseName() : null;
        var columns = IsSign("(") ? ParseNamesInParentheses() : [];
        var source = TryTake("DEFAULT", "VALUES") ? null : ParseQuery();
        var conflict = source is null ? null : ParseConflicts();
        var returning = ParseReturning();
        return new(with, target, alias, columns, source, replaces, conflict, returning, From(start));
    }

    /// <summary>OR ABORT and its kin; true for OR REPLACE, which deletes rows that stand in the way.</summary>
    private bool SkipConflictChoice()
    {
        if (!TryTake("OR"))
            return false;
        if (TryTake("REPLACE"))
            return true;
        if (!TryTake("ROLLBACK") && !TryTake("ABORT") && !TryTake("FAIL") && !TryTake("IGNORE"))
            throw Unexpected();
        return false;
    }

    /// <summary>
    /// Several ON CONFLICT clauses become one: what each reads and sets happens in some row, and which is the data's choice.
    /// </summary>
    private ConflictClause? ParseConflicts()
    {
        ConflictClause? all = null;
        while (Is("ON") && IsNext("CONFLICT"))
        {
            var one = ParseConflict();
            all = all is null ? one : new(
                [.. all.Keys, .. one.Keys],
                Both(all.KeyFilter, one.KeyFilter),
                [.. all.Assignments, .. one.Assignments],
                Both(all.Where, one.Where),
                all.Span.To(one.Span));
        }
        return all;
    }

    private static Expression? Both(Expression? first, Expression? second) => (first, second) switch
    {
        (null, _) => second,
        (_, null) => first,
        _ => new Expression.Binary("or", OperatorClass.Logical, first, second, first.Span.To(second.Span)),
    };

    private ConflictClause ParseConflict()
    {
        var start = Current.Span;
        _at += 2;
        IReadOnlyList<Expression> keys = [];
        Expression? filter = null;
        if (TrySign("("))
        {
            keys = ParseList(ParseKey);
            ExpectSign(")");
            filter = TryTake("WHERE") ? ParseExpression() : null;
        }
        Expect("DO");
        if (TryTake("NOTHING"))
            return new(keys, filter, [], null, From(start));
        Expect("UPDATE");
        Expect("SET");
        var assignments = ParseList(ParseAssignment);
        var where = TryTake("WHERE") ? ParseExpression() : null;
        return new(keys, filter, assignments, where, From(start));
    }

    private Expression ParseKey()
    {
        var key = ParseExpression();
        if (!TryTake("ASC"))
            TryTake("DESC");
        return key;
    }

    private Assignment ParseAssignment()
    {
        var start = Current.Span;
        var targets = (IsSign("(") ? ParseNamesInParentheses() : [ParseName()])
            .Select(n => new ObjectName([n], n.Span))
            .ToList();
        if (!TrySign("=="))
            ExpectSign("=");
        return new(targets, ParseExpression(), From(start));
    }

    private IReadOnlyList<SelectItem> ParseReturning() => TryTake("RETURNING") ? ParseList(ParseSelectItem) : [];

    private Statement.Update ParseUpdate(With? with, TextSpan start)
    {
        Expect("UPDATE");
        SkipConflictChoice();
        var target = ParseWrittenTable();
        Expect("SET");
        var assignments = ParseList(ParseAssignment);
        IReadOnlyList<TableReference> from = TryTake("FROM") ? [ParseFrom()] : [];
        var where = TryTake("WHERE") ? ParseExpression() : null;
        var returning = ParseReturning();
        var (order, limit) = ParseRowLimit();
        return new(with, target, assignments, from, where, order, limit, returning, From(start));
    }

    private Statement.Delete ParseDelete(With? with, TextSpan start)
    {
        Expect("DELETE");
        Expect("FROM");
        var target = ParseWrittenTable();
        var where = TryTake("WHERE") ? ParseExpression() : null;
        var returning = ParseReturning();
        var (order, limit) = ParseRowLimit();
        return new(with, [target.Name], [target], where, order, limit, returning, From(start));
    }

    private TableReference.Named ParseWrittenTable()
    {
        var name = ParseQualifiedName();
        var alias = TryTake("AS") ? ParseName() : null;
        SkipIndexChoice();
        return new(name, alias, [], false, [], From(name.Span));
    }

    /// <summary>ORDER BY and LIMIT of a write, which only some builds of SQLite take; an offset has no place in the tree.</summary>
    private (IReadOnlyList<OrderItem> Order, Expression? Limit) ParseRowLimit()
    {
        var order = Is("ORDER") ? ParseOrderBy() : [];
        if (!TryTake("LIMIT"))
            return (order, null);
        var limit = ParseExpression();
        if (Is("OFFSET") || IsSign(","))
            throw NotUnderstood("The offset of a write", Current.Span);
        return (order, limit);
    }
}
