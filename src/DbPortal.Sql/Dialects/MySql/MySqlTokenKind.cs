namespace DbPortal.Sql.Dialects.MySql;

/// <summary>The kinds of tokens.</summary>
internal enum MySqlTokenKind
{
    /// <summary>After the last token.</summary>
    End,

    /// <summary>An unquoted name or a keyword.</summary>
    Word,

    /// <summary>A name in backticks (or double quotes with ANSI_QUOTES).</summary>
    QuotedName,

    /// <summary>A string constant.</summary>
    String,

    /// <summary>An integer constant.</summary>
    Integer,

    /// <summary>A decimal or floating constant.</summary>
    Number,

    /// <summary>A hexadecimal or bit constant.</summary>
    Binary,

    /// <summary><c>@x</c>.</summary>
    UserVariable,

    /// <summary><c>?</c>, or <c>@x</c> where the request has a value for x. The text is its name, empty for a bare mark.</summary>
    Parameter,

    /// <summary><c>@@x</c>, with its scope: <c>global.x</c>.</summary>
    SystemVariable,

    /// <summary>An operator or punctuation.</summary>
    Symbol,
}
