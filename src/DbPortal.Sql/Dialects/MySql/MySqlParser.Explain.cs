using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    private bool AtExplainable => IsAny("SELECT", "WITH", "TABLE", "VALUES", "INSERT", "REPLACE", "UPDATE", "DELETE") || IsSymbol("(");

    private Statement Explain(int start)
    {
        Next();
        if (AtName && !AtExplainOption())
            return Describe(start);
        var options = new List<string>();
        var executes = features.ExplainAnalyze && Accept("ANALYZE");
        if (executes)
            options.Add("analyze");
        while (ExplainOption() is { } option)
            options.Add(option);
        if (Accept("FOR", "CONNECTION"))
        {
            SkipRest();
            return new Statement.Administration("explain_for_connection", [], SpanFrom(start));
        }
        var into = features.ExplainAnalyze && Accept("INTO") ? Expect(MySqlTokenKind.UserVariable).Text : null;
        var schema = features.ExplainAnalyze && (Accept("FOR", "SCHEMA") || Accept("FOR", "DATABASE")) ? Name() : null;
        if (!AtExplainable)
            throw Unexpected();
        return new Statement.Explain(ReadStatement(), executes, options, SpanFrom(start)) { Into = into, Schema = schema };
    }

    private bool AtExplainOption() => (Is("FORMAT") && Ahead(1).IsSymbol("="))
        || (IsAny("EXTENDED", "PARTITIONS") && (Ahead(1).IsSymbol("(") || Ahead(1).Keyword is "SELECT" or "WITH" or "TABLE" or "VALUES" or "INSERT" or "REPLACE" or "UPDATE" or "DELETE"));

    private string? ExplainOption()
    {
        if (Is("FORMAT") && Ahead(1).IsSymbol("="))
        {
            Next();
            Next();
            return "format=" + NameOrText().Name.ToLowerInvariant();
        }
        return AcceptAny("EXTENDED", "PARTITIONS") ? Previous.Keyword.ToLowerInvariant() : null;
    }

    /// <summary>ANALYZE SELECT of MariaDB runs the statement.</summary>
    private Statement.Explain Analyze(int start)
    {
        Next();
        var options = new List<string> { "analyze" };
        if (ExplainOption() is { } option)
            options.Add(option);
        if (!AtExplainable)
            throw Unexpected();
        return new Statement.Explain(ReadStatement(), true, options, SpanFrom(start));
    }

    /// <summary>DESCRIBE table [column or pattern]: the same as SHOW COLUMNS.</summary>
    private Statement.Show Describe(int start)
    {
        var table = QualifiedName();
        Expression? filter = null;
        if (!AtEnd)
        {
            var column = NameOrText();
            filter = new Expression.Literal(LiteralKind.String, column.Name, column.Span);
        }
        return new Statement.Show(ShowClass.TableShape, "columns", table, filter, SpanFrom(start));
    }
}
