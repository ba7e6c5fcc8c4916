namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>A sentence for each SQLSTATE that people meet, and for each class of the others. None holds data or names.</summary>
internal static class PostgreSqlErrorSentences
{
    /// <summary>The sentence of a code.</summary>
    public static string For(string code) => code switch
    {
        "22001" => "A value is too long for its column.",
        "22003" => "A number is out of range.",
        "22007" or "22008" => "A date or time is not valid.",
        "22012" => "Division by zero.",
        "22P02" => "A value is not valid for its type.",
        "23502" => "A column that must not be null would become null.",
        "23503" => "A foreign key would be violated.",
        "23505" => "A unique key would be violated.",
        "23514" => "A check constraint would be violated.",
        "25006" => "The statement would write, but it runs in a read-only transaction.",
        "25P02" => "The transaction had already failed.",
        "40001" => "The transaction could not be serialized; run it again.",
        "40P01" => "The server ended the statement to resolve a deadlock.",
        "42501" => "The account of the portal lacks a privilege on the server.",
        "42601" => "The server found a syntax error.",
        "42703" => "A column does not exist.",
        "42883" => "A function or operator does not exist for these types.",
        "42P01" => "A table or view does not exist.",
        "42P07" => "The relation exists already.",
        "42803" => "A column must be grouped or used in an aggregate.",
        "42804" => "Types do not match.",
        "42702" => "A column name is ambiguous.",
        "53100" => "The server's disk is full.",
        "53200" => "The server is out of memory.",
        "54001" => "The statement is too complex for the server.",
        "55P03" => "A lock could not be taken in time.",
        "57014" => "The statement was cancelled on the server.",
        "57P01" or "57P02" or "57P05" => "The server ended the connection.",
        _ => ForClass(code),
    };

    private static string ForClass(string code) => code.Length < 2 ? "The server reported an error." : code[..2] switch
    {
        "08" => "The connection to the server failed.",
        "0A" => "The server does not support this.",
        "21" => "A subquery gave more than one row where one is allowed.",
        "22" => "A value in the statement or the data is not valid for what is done with it.",
        "23" => "A constraint would be violated.",
        "25" => "The state of the transaction does not allow this.",
        "40" => "The server rolled the transaction back.",
        "42" => "The server cannot make sense of a name or type in the statement.",
        "53" => "The server is out of a resource.",
        "54" => "A limit of the server is exceeded.",
        "55" => "An object is not in a state that allows this.",
        "57" => "An operator of the server intervened.",
        "58" or "XX" => "The server had an internal error.",
        "P0" => "A procedure on the server raised an error.",
        _ => "The server reported an error.",
    };
}
