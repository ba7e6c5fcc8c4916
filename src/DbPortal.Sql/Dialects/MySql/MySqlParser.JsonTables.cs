using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private TableReference.Computed JsonTable()
    {
        var outer = Enter();
        var start = Next().Start;
        var inputs = new List<Expression>();
        var columns = new List<Identifier>();
        ExpectSymbol("(");
        inputs.Add(ReadExpression());
        ExpectSymbol(",");
        inputs.Add(JsonPath());
        JsonColumns(inputs, columns);
        ExpectSymbol(")");
        Leave(outer);
        var alias = TableAlias() ?? throw Unexpected();
        return new TableReference.Computed("json_table", inputs, columns, alias, [], SpanFrom(start));
    }

    private Expression.Literal JsonPath() => Current.Kind == MySqlTokenKind.String ? StringLiteral() : throw Unexpected();

    private void JsonColumns(List<Expression> inputs, List<Identifier> columns)
    {
        var outer = Enter();
        Expect("COLUMNS");
        ExpectSymbol("(");
        do
        {
            if (Is("NESTED") && (IsAhead(1, "PATH") || Ahead(1).Kind == MySqlTokenKind.String))
            {
                Next();
                Accept("PATH");
                inputs.Add(JsonPath());
                JsonColumns(inputs, columns);
            }
            else
            {
                JsonColumn(inputs, columns);
            }
        }
        while (AcceptSymbol(","));
        ExpectSymbol(")");
        Leave(outer);
    }

    private void JsonColumn(List<Expression> inputs, List<Identifier> columns)
    {
        columns.Add(Name());
        if (Accept("FOR", "ORDINALITY"))
            return;
        TypeName();
        if (Accept("COLLATE"))
            CollationName();
        Accept("EXISTS");
        Expect("PATH");
        inputs.Add(JsonPath());
        JsonHandlers(inputs);
    }

    /// <summary>NULL, ERROR or DEFAULT value, ON EMPTY and ON ERROR.</summary>
    private void JsonHandlers(List<Expression> inputs)
    {
        while (IsAny("NULL", "ERROR", "DEFAULT"))
        {
            if (Next().Keyword == "DEFAULT")
                inputs.Add(Operators(ConcatenationLevel));
            Expect("ON");
            if (!AcceptAny("EMPTY", "ERROR"))
                throw Unexpected();
        }
    }

    /// <summary>A data type as CAST, JSON_VALUE and JSON_TABLE take it; the answer is its name in lower case, without modifiers.</summary>
    private string TypeName()
    {
        if (Current.Kind != MySqlTokenKind.Word)
            throw Unexpected();
        var name = Next().Text.ToLowerInvariant();
        if (name is "double" && Accept("PRECISION"))
            name = "double precision";
        else if (name is "signed" or "unsigned" && AcceptAny("INTEGER", "INT"))
            name += " integer";
        else if (name is "character" or "char" && Accept("VARYING"))
            name = "varchar";
        else if (name is "national" && AcceptAny("CHAR", "CHARACTER", "VARCHAR"))
            name = "nchar";
        else if (!MySqlWords.IsType(name.ToUpperInvariant()))
            throw NotUnderstood("This data type is not known.", Previous.Span);
        if (AcceptSymbol("("))
        {
            List(() => Current.Kind is MySqlTokenKind.Integer or MySqlTokenKind.String ? Next().Text : throw Unexpected());
            ExpectSymbol(")");
        }
        while (AcceptAny("UNSIGNED", "SIGNED", "ZEROFILL", "ASCII", "UNICODE", "BYTE", "BINARY") || Accept("CHARACTER", "SET") || Accept("CHARSET"))
        {
            if (Previous.Keyword is "SET" or "CHARSET" && !Accept("BINARY"))
                NameOrText();
        }
        return name;
    }
}
