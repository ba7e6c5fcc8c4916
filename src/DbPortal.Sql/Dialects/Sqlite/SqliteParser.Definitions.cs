using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <content>CREATE, DROP, ALTER and the statements on whole files.</content>
internal sealed partial class SqliteParser
{
    private Statement ParseCreate()
    {
        var start = Take().Span;
        var temporary = TryTake("TEMP") || TryTake("TEMPORARY");
        if (TryTake("TABLE"))
            return ParseCreateTable(start, temporary);
        if (TryTake("VIEW"))
            return ParseCreateView(start, temporary);
        if (TryTake("TRIGGER"))
            return ParseCreateTrigger(start, temporary);
        if (temporary)
            throw Unexpected();
        if (TryTake("VIRTUAL", "TABLE"))
            return ParseCreateVirtualTable(start);
        TryTake("UNIQUE");
        Expect("INDEX");
        return ParseCreateIndex(start);
    }

    private ObjectName ParseNewName(bool temporary)
    {
        if (TryTake("IF"))
        {
            Expect("NOT");
            Expect("EXISTS");
        }
        var name = ParseQualifiedName();
        if (!temporary)
            return name;
        if (name.Parts.Count > 1 && !name.Parts[0].Name.Equals("temp", StringComparison.OrdinalIgnoreCase))
            throw new SqliteRejection(RejectionReason.SyntaxError, "A temporary object lives in the schema temp.", name.Span);
        return new([new Identifier("temp", false, name.Span), name.Last], name.Span);
    }

    private Statement.Definition ParseCreateTable(TextSpan start, bool temporary)
    {
        var name = ParseNewName(temporary);
        if (TryTake("AS"))
        {
            var query = ParseQuery();
            return new("create_table", [name], query, From(start));
        }
        if (!IsSign("("))
            throw Unexpected();
        var links = SkipLinks();
        return new("create_table", [name], null, From(start)) { Links = links };
    }

    /// <summary>Passes what is left of a table's definition; what its foreign keys refer to.</summary>
    private List<TableLink> SkipLinks()
    {
        var links = new List<TableLink>();
        while (Current.Kind != SqliteTokenKind.End && !IsSign(";"))
        {
            if (!TryTake("REFERENCES"))
                Take();
            else if (ParseName() is var table)
                links.Add(new(new([table], table.Span), IsSign("(") ? ParseNamesInParentheses() : []));
        }
        return links;
    }

    private Statement.Definition ParseCreateView(TextSpan start, bool temporary)
    {
        var name = ParseNewName(temporary);
        if (IsSign("("))
            ParseNamesInParentheses();
        Expect("AS");
        var query = ParseQuery();
        return new("create_view", [name], query, From(start));
    }

    private Statement.Definition ParseCreateIndex(TextSpan start)
    {
        var name = ParseNewName(temporary: false);
        Expect("ON");
        var table = ParseName();
        if (!IsSign("("))
            throw Unexpected();
        SkipToEndOfStatement();
        return new("create_index", [name, new([table], table.Span)], null, From(start));
    }

    private Statement.Administration ParseCreateVirtualTable(TextSpan start)
    {
        var name = ParseNewName(temporary: false);
        Expect("USING");
        ParseName();
        if (IsSign("("))
            SkipToEndOfStatement();
        return new("create_virtual_table", [name], From(start));
    }

    /// <summary>The body holds statements of its own; the first END after a semicolon closes it, for no statement of a body begins so.</summary>
    private Statement.Definition ParseCreateTrigger(TextSpan start, bool temporary)
    {
        var name = ParseNewName(temporary);
        while (!Is("ON"))
            Take();
        _at++;
        var table = ParseQualifiedName();
        while (!Is("BEGIN"))
        {
            if (IsSign(";"))
                throw Unexpected();
            Take();
        }
        while (!(IsSign(";") && IsNext("END")))
            Take();
        _at += 2;
        return new("create_trigger", [name, table], null, From(start));
    }

    private Statement.Definition ParseDrop()
    {
        var start = Take().Span;
        var kind = Take().Keyword;
        if (kind is not ("TABLE" or "VIEW" or "INDEX" or "TRIGGER"))
            throw Unexpected();
        if (TryTake("IF"))
            Expect("EXISTS");
        var name = ParseQualifiedName();
        return new($"drop_{kind.ToLowerInvariant()}", [name], null, From(start));
    }

    private Statement.Definition ParseAlter()
    {
        var start = Take().Span;
        Expect("TABLE");
        var name = ParseQualifiedName();
        if (!Is("RENAME") && !Is("ADD") && !Is("DROP") && !Is("ALTER"))
            throw Unexpected();
        var targets = new List<ObjectName> { name };
        if (TryTake("RENAME", "TO"))
        {
            var renamed = ParseName();
            targets.Add(new([renamed], renamed.Span));
        }
        var links = SkipLinks();
        return new("alter_table", targets, null, From(start)) { Links = links };
    }

    /// <summary>ATTACH, DETACH, VACUUM: they open, copy or leave whole files, and the file may be an expression.</summary>
    private Statement.Administration ParseWholeFile()
    {
        var start = Take();
        SkipToEndOfStatement();
        return new(start.Text.ToLowerInvariant(), [], From(start.Span));
    }

    private Statement.Administration ParseMaintenance()
    {
        var start = Take();
        var hasTarget = !IsSign(";") && Current.Kind != SqliteTokenKind.End;
        IReadOnlyList<ObjectName> targets = hasTarget ? [ParseQualifiedName()] : [];
        return new(start.Text.ToLowerInvariant(), targets, From(start.Span));
    }
}
