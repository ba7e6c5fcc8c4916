using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private bool _inDuplicateKey;
    private string? _rowAlias;

    private Statement.Insert Insert(int start)
    {
        var replace = Next().Keyword == "REPLACE";
        while (AcceptAny("LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY"))
            continue;
        if (!replace)
            Accept("IGNORE");
        Accept("INTO");
        var target = QualifiedName();
        if (Is("PARTITION"))
            Partitions();
        var (columns, source) = InsertSource();
        var (alias, names) = RowAlias();
        var conflict = !replace && Is("ON") ? OnDuplicateKey() : null;
        return new Statement.Insert(null, target, alias, columns, source, replace, conflict, Returning(), SpanFrom(start)) { AliasColumns = names };
    }

    private (IReadOnlyList<Identifier> Columns, Query Source) InsertSource()
    {
        if (Accept("SET"))
        {
            var from = Previous.Start;
            var assignments = List(ReadAssignment);
            var values = assignments.Select(a => a.Value ?? new Expression.Literal(LiteralKind.Default, null, a.Span)).ToList();
            return ([.. assignments.Select(a => a.Targets[0].Last)], new Query.Values([values], SpanFrom(from)));
        }
        var columns = IsSymbol("(") && !QueryAfterParentheses() ? InsertColumns() : [];
        return (columns, IsAny("VALUES", "VALUE") && Ahead(1).IsSymbol("(") ? InsertRows() : QueryExpression(nested: true));
    }

    private bool QueryAfterParentheses()
    {
        var ahead = 0;
        while (Ahead(ahead).IsSymbol("("))
            ahead++;
        return Ahead(ahead).Keyword is "SELECT" or "WITH" or "VALUES" or "TABLE";
    }

    private List<Identifier> InsertColumns()
    {
        ExpectSymbol("(");
        var columns = IsSymbol(")") ? [] : List(() => QualifiedName(3).Last);
        ExpectSymbol(")");
        return columns;
    }

    private Query.Values InsertRows()
    {
        var start = Next().Start;
        var rows = List<IReadOnlyList<Expression>>(() =>
        {
            ExpectSymbol("(");
            var row = IsSymbol(")") ? [] : List(ValueOrDefault);
            ExpectSymbol(")");
            return row;
        });
        return new Query.Values(rows, SpanFrom(start));
    }

    private Expression ValueOrDefault()
    {
        if (Is("DEFAULT") && !Ahead(1).IsSymbol("("))
            return new Expression.Literal(LiteralKind.Default, null, Next().Span);
        if (features.IsMariaDb && Is("IGNORE") && (Ahead(1).IsSymbol(",") || Ahead(1).IsSymbol(")")))
            return new Expression.Literal(LiteralKind.Default, null, Next().Span);
        return ReadExpression();
    }

    /// <summary>
    /// <c>AS new</c> names the row to insert; <c>new.c</c> is then the same as VALUES(c). With names for its columns it is a table of its own.
    /// </summary>
    private (Identifier? Alias, IReadOnlyList<Identifier> Columns) RowAlias()
    {
        if (!features.InsertRowAlias || !Accept("AS"))
            return (null, []);
        var alias = Name();
        if (IsSymbol("("))
            return (alias, NameList());
        _rowAlias = alias.Name;
        return (null, []);
    }

    private ConflictClause OnDuplicateKey()
    {
        var start = Next().Start;
        Expect("DUPLICATE");
        Expect("KEY");
        Expect("UPDATE");
        _inDuplicateKey = true;
        var assignments = List(ReadAssignment);
        _inDuplicateKey = false;
        return new ConflictClause([], null, assignments, null, SpanFrom(start));
    }

    private Assignment ReadAssignment()
    {
        var start = Current.Start;
        var target = QualifiedName(3);
        if (!AcceptSymbol(":="))
            ExpectSymbol("=");
        var value = ValueOrDefault();
        return new Assignment([target], value is Expression.Literal { Kind: LiteralKind.Default } ? null : value, SpanFrom(start));
    }

    private List<SelectItem> Returning() => features.Returning && Accept("RETURNING") ? List(ReadSelectItem) : [];

    private Statement.Update Update(With? with, int start)
    {
        Next();
        Accept("LOW_PRIORITY");
        Accept("IGNORE");
        var target = TableList(ReadTable());
        Expect("SET");
        var assignments = List(ReadAssignment);
        var where = Accept("WHERE") ? ReadExpression() : null;
        var order = Is("ORDER") ? OrderBy() : [];
        var limit = Limits().Limit;
        return new Statement.Update(with, target, assignments, [], where, order, limit, [], SpanFrom(start));
    }

    private Statement.Delete Delete(With? with, int start)
    {
        Next();
        while (AcceptAny("LOW_PRIORITY", "QUICK", "IGNORE"))
            continue;
        if (features.SystemVersioning && Accept("HISTORY"))
            return DeleteHistory(start);
        if (!Is("FROM"))
        {
            var left = List(DeleteTarget);
            Expect("FROM");
            return DeleteJoined(with, left, start);
        }
        Next();
        var first = _index;
        var targets = List(DeleteTarget);
        if (Accept("USING"))
            return DeleteJoined(with, targets, start);
        _index = first;
        return DeleteOne(with, start);
    }

    /// <summary>A table of the multi-table form, which may be written <c>t.*</c>.</summary>
    private ObjectName DeleteTarget()
    {
        if (StarOrNull() is { Qualifier: { } qualifier })
            return qualifier;
        return QualifiedName();
    }

    private Statement.Delete DeleteJoined(With? with, IReadOnlyList<ObjectName> targets, int start)
    {
        var tables = List(ReadTable);
        var where = Accept("WHERE") ? ReadExpression() : null;
        return new Statement.Delete(with, targets, tables, where, [], null, [], SpanFrom(start));
    }

    /// <summary>Old versions of rows go: all, or those before a moment.</summary>
    private Statement.Delete DeleteHistory(int start)
    {
        Expect("FROM");
        var from = Current.Start;
        var name = QualifiedName();
        var partitions = Is("PARTITION") ? Partitions() : [];
        List<Expression> moments = Accept("BEFORE", "SYSTEM_TIME") ? [SystemTimePoint()] : [];
        var table = new TableReference.Named(name, null, [], false, moments, SpanFrom(from)) { Partitions = partitions, History = true };
        return new Statement.Delete(null, [name], [table], null, [], null, [], SpanFrom(start));
    }

    private Statement.Delete DeleteOne(With? with, int start)
    {
        var from = Current.Start;
        var name = QualifiedName();
        var partitions = Is("PARTITION") ? Partitions() : [];
        var portion = Portion();
        var alias = TableAlias();
        if (partitions.Count == 0 && Is("PARTITION"))
            partitions = Partitions();
        var table = new TableReference.Named(name, alias, [], false, portion, SpanFrom(from)) { Partitions = partitions };
        var where = Accept("WHERE") ? ReadExpression() : null;
        var order = Is("ORDER") ? OrderBy() : [];
        var limit = Limits().Limit;
        return new Statement.Delete(with, [name], [table], where, order, limit, Returning(), SpanFrom(start));
    }
}
