using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.MySql;

/// <summary>What the definition of a table names beside its own columns: tables of foreign keys and of a union, and the storage engine.</summary>
internal sealed partial class MySqlParser
{
    /// <summary>Engines that keep rows in this server. Any other may read another server, a file, or a table without its grants.</summary>
    private static readonly HashSet<string> _localEngines = new(StringComparer.OrdinalIgnoreCase)
    {
        "innodb", "myisam", "aria", "memory", "heap", "archive", "blackhole", "csv", "rocksdb", "columnstore", "ndb", "ndbcluster", "merge", "mrg_myisam",
    };

    /// <summary>A definition whose tokens from <paramref name="first"/> on were passed, with all that they name.</summary>
    private Statement WithOptions(Statement.Definition definition, int first)
    {
        var (end, depth, local) = (_index, 0, true);
        var targets = definition.Targets.ToList();
        var links = new List<TableLink>();
        _index = first;
        while (_index < end)
        {
            if (Accept("REFERENCES"))
            {
                links.Add(new TableLink(QualifiedName(), LinkedColumns()));
                continue;
            }
            if (depth == 0 && Is("UNION") && (Ahead(1).IsSymbol("=") || Ahead(1).IsSymbol("(")))
                targets.AddRange(UnitedTables());
            else if (depth == 0 && Is("ENGINE"))
                local &= Ahead(1).IsSymbol("=") ? _localEngines.Contains(Ahead(2).Text) : _localEngines.Contains(Ahead(1).Text) || Previous.Keyword is "ADD" or "COLUMN" or "DROP" or "MODIFY" or "CHANGE" or "AFTER" or "TO";
            depth += IsSymbol("(") ? 1 : IsSymbol(")") ? -1 : 0;
            Next();
        }
        _index = end;
        return local ? definition with { Targets = targets, Links = links } : new Statement.Administration(definition.Name, targets, definition.Span);
    }

    private List<Identifier> LinkedColumns()
    {
        var columns = new List<Identifier>();
        if (!AcceptSymbol("("))
            return columns;
        while (!AtEnd && !AcceptSymbol(")"))
        {
            columns.Add(Name());
            while (!AtEnd && !IsSymbol(")") && !AcceptSymbol(","))
                Next();
        }
        return columns;
    }

    private List<ObjectName> UnitedTables()
    {
        Next();
        AcceptSymbol("=");
        ExpectSymbol("(");
        return IsSymbol(")") ? [] : List(() => QualifiedName());
    }
}
