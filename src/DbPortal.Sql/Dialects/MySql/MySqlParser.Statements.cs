using System.Globalization;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

internal sealed partial class MySqlParser
{
    /// <summary>All statements of the script. Empty ones between semicolons don't count.</summary>
    public IReadOnlyList<Statement> Script()
    {
        var statements = new List<Statement>();
        while (true)
        {
            while (AcceptSymbol(";"))
                cancellationToken.ThrowIfCancellationRequested();
            if (Current.Kind == MySqlTokenKind.End)
                return statements;
            if (statements.Count == ParseLimits.MaxStatements)
                throw new MySqlSyntaxException(RejectionReason.LimitExceeded, $"A script has at most {ParseLimits.MaxStatements} statements.", Current.Span);
            statements.Add(NextStatement());
            if (!AtEnd)
                throw Unexpected();
        }
    }

    private Statement NextStatement()
    {
        var start = Current.Start;
        try
        {
            _into = null;
            _depth = _height = _links = 0;
            _inDuplicateKey = false;
            _rowAlias = null;
            _declared.Clear();
            var first = _index;
            var statement = ReadStatement();
            return ParametersFrom(first) is { Count: > 0 } parameters ? statement with { Parameters = parameters } : statement;
        }
        catch (MySqlUnsupportedException unsupported)
        {
            // Where such a statement ends is not known either, so it takes the rest of the script with it.
            while (Current.Kind != MySqlTokenKind.End)
                Next();
            return new Statement.Unsupported(unsupported.What, SpanFrom(start));
        }
    }

    /// <summary>Nameless marks are numbered from 1 in every statement.</summary>
    private List<string> ParametersFrom(int first)
    {
        var marks = 0;
        var names = new List<string>();
        for (var i = first; i < _index; i++)
        {
            if (tokens[i].Kind == MySqlTokenKind.Parameter)
                names.Add(tokens[i].Text.Length > 0 ? tokens[i].Text : (++marks).ToString(CultureInfo.InvariantCulture));
        }
        if (names.Count > 0)
            CheckVariables(first);
        return names;
    }

    /// <summary>The driver takes every <c>@x</c> of a statement that has parameters for one of them.</summary>
    private void CheckVariables(int first)
    {
        for (var i = first; i < _index; i++)
        {
            if (tokens[i].Kind == MySqlTokenKind.UserVariable)
                throw NotUnderstood("A statement with parameters is not read with variables of the session beside them.", tokens[i].Span);
        }
    }

    private Statement ReadStatement()
    {
        var start = Current.Start;
        return Current.Keyword switch
        {
            "WITH" => StatementWith(start),
            "SELECT" or "VALUES" or "TABLE" => SelectStatement(null, start),
            "INSERT" or "REPLACE" => Insert(start),
            "UPDATE" => Update(null, start),
            "DELETE" => Delete(null, start),
            "EXPLAIN" or "DESCRIBE" or "DESC" => Explain(start),
            "ANALYZE" when features.MariaDbStatements && !IsTableMaintenance(1) => Analyze(start),
            "SHOW" => Show(start),
            "SET" => Set(start),
            "START" or "BEGIN" or "COMMIT" or "ROLLBACK" or "SAVEPOINT" or "RELEASE" => Transaction(start),
            "CREATE" => Create(start),
            "ALTER" => Alter(start),
            "DROP" => Drop(start),
            "RENAME" or "TRUNCATE" => RenameOrTruncate(start),
            _ when IsSymbol("(") => SelectStatement(null, start),
            _ => Administration(start),
        };
    }

    private Statement StatementWith(int start)
    {
        var with = ReadWith();
        if (features.WithBeforeWrites && Is("UPDATE"))
            return Update(with, start);
        if (features.WithBeforeWrites && Is("DELETE"))
            return Delete(with, start);
        return SelectStatement(with, start);
    }

    private Statement.Select SelectStatement(With? with, int start)
    {
        var query = QueryAfterWith(with, start, nested: false);
        return new Statement.Select(query, _into, SpanFrom(start));
    }
}
