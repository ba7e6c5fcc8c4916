namespace DbPortal.Sql.Dialects.Sqlite;

/// <summary>The kinds of tokens of SQLite's own tokenizer.</summary>
internal enum SqliteTokenKind
{
    /// <summary>A bare word: a keyword where the grammar takes one there, a name elsewhere.</summary>
    Word,

    /// <summary>A name in double quotes, backticks or brackets.</summary>
    QuotedName,

    /// <summary>A name in double quotes, which SQLite takes for a string where no such column exists.</summary>
    DoubleQuotedName,

    String,
    Blob,
    Number,
    Parameter,
    Operator,

    /// <summary>The end of the script.</summary>
    End,
}
