namespace DbPortal.Sql.Syntax;

/// <summary>Why a text was not read.</summary>
public enum RejectionReason
{
    /// <summary>The dialect's grammar refuses it.</summary>
    SyntaxError,

    /// <summary>Not text a server may be sent: NUL, a lone surrogate.</summary>
    InvalidText,

    /// <summary>Too long, too deep or too slow to read.</summary>
    LimitExceeded,

    /// <summary>Valid perhaps, but a form this dialect's reader does not know.</summary>
    NotUnderstood,
}
