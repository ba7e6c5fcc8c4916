namespace DbPortal.Gateway.Engines.MySql;

/// <summary>A sentence for each error number that people meet. None holds data or names: the server's own texts quote values.</summary>
internal static class MySqlErrorSentences
{
    /// <summary>The sentence of a number.</summary>
    public static string For(int number) => number switch
    {
        1062 or 1586 => "A unique key would be violated.",
        1048 or 1364 => "A column that must not be null would become null.",
        1451 or 1452 or 1216 or 1217 => "A foreign key would be violated.",
        3819 or 4025 => "A check constraint would be violated.",
        1054 => "A column does not exist.",
        1146 or 1051 => "A table or view does not exist.",
        1305 => "A function or procedure does not exist.",
        1049 => "The database does not exist.",
        1050 => "The table exists already.",
        1052 => "A column name is ambiguous.",
        1055 or 1140 => "A column must be grouped or used in an aggregate.",
        1064 => "The server found a syntax error.",
        1142 or 1143 or 1044 or 1227 or 1370 => "The account of the portal lacks a privilege on the server.",
        1205 => "A lock could not be taken in time.",
        1213 => "The server rolled the transaction back to resolve a deadlock.",
        1242 => "A subquery gave more than one row where one is allowed.",
        1241 or 1222 or 1136 => "Numbers of columns do not match.",
        1264 or 1690 => "A number is out of range.",
        1265 or 1366 or 1292 or 1411 => "A value is not valid for its type.",
        1317 => "The statement was interrupted on the server.",
        1365 => "Division by zero.",
        1406 => "A value is too long for its column.",
        1792 or 1290 => "The statement would write, but it runs in a read-only transaction.",
        1021 or 1114 => "The server's disk or a table is full.",
        1037 or 1038 or 1041 => "The server is out of memory.",
        3140 or 3141 or 3143 or 4038 => "A JSON document or path is not valid.",
        1644 => "A procedure on the server raised an error.",
        _ => "The server reported an error.",
    };
}
