using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Dialects.Sqlite;

/// <content>PRAGMA.</content>
internal sealed partial class SqliteParser
{
    /// <summary>
    /// Only what is listed as reading is; everything else, and everything that is given a value, changes the connection or the file.
    /// </summary>
    private Statement ParsePragma()
    {
        var start = Take().Span;
        var name = ParseQualifiedName();
        var word = name.Last.Name.ToLowerInvariant();
        var assigns = TrySign("=") || TrySign("==");
        var argument = assigns || TrySign("(") ? ParsePragmaArgument() : null;
        if (argument is not null && !assigns)
            ExpectSign(")");
        var span = From(start);
        if (assigns || SqlitePragmas.Find(word) is not { } pragma || (argument is not null && !pragma.TakesSubject))
            return new Statement.Administration("pragma", [], span);
        return new Statement.Show(pragma.Class, word, pragma.NamesTable ? Subject(name, argument) : null, null, span);
    }

    private Identifier ParsePragmaArgument()
    {
        var signed = TrySign("-") || TrySign("+");
        var token = Take();
        if (token.Kind is SqliteTokenKind.Number && !IsSign("."))
            return new(token.Text, false, token.Span);
        if (signed || token.Kind is SqliteTokenKind.Operator or SqliteTokenKind.Parameter or SqliteTokenKind.Blob or SqliteTokenKind.Number)
            throw new SqliteRejection(RejectionReason.SyntaxError, "A pragma takes a name, a number or a string.", token.Span);
        // ON, TRUE, DELETE: values of settings are no names.
        return new(token.Text, token.Kind != SqliteTokenKind.Word, token.Span);
    }

    private static ObjectName? Subject(ObjectName pragma, Identifier? table)
    {
        if (table is null)
            return null;
        return pragma.Qualifier is { } schema ? new([schema, table], table.Span) : new([table], table.Span);
    }
}
