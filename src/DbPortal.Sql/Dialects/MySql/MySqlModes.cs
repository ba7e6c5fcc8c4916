namespace DbPortal.Sql.Dialects.MySql;

/// <summary>The parts of <c>sql_mode</c> that change how a text is read. The portal pins them for its sessions; none is the normal case.</summary>
[Flags]
public enum MySqlModes
{
    /// <summary>The server's default reading.</summary>
    None = 0,

    /// <summary>ANSI_QUOTES: <c>"x"</c> is a name, not a string.</summary>
    AnsiQuotes = 1,

    /// <summary>NO_BACKSLASH_ESCAPES: a backslash in a string is an ordinary character.</summary>
    NoBackslashEscapes = 2,

    /// <summary>PIPES_AS_CONCAT: <c>||</c> joins strings instead of meaning OR.</summary>
    PipesAsConcat = 4,
}
