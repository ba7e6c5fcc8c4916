using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>
/// Transaction control in words of the portal's. The person's own text travels with a parameter, and the server takes neither a level of isolation after
/// a parameter's snapshot nor any parameter in a transaction that has failed.
/// </summary>
internal static class PostgreSqlTransactionWords
{
    /// <summary>The statement spelled anew; null: it has to travel as it is.</summary>
    public static string? Spell(Statement.Transaction transaction) => (transaction.Word, transaction.Savepoint) switch
    {
        ("begin", _) => "BEGIN" + Modes(transaction),
        ("set transaction", _) when Modes(transaction) is { Length: > 0 } modes => "SET TRANSACTION" + modes,
        ("commit", _) => "COMMIT" + Chain(transaction),
        ("rollback", { } savepoint) => "ROLLBACK TO " + Quote(savepoint),
        ("rollback", null) => "ROLLBACK" + Chain(transaction),
        ("savepoint", { } savepoint) => "SAVEPOINT " + Quote(savepoint),
        ("release", { } savepoint) => "RELEASE " + Quote(savepoint),
        _ => null,
    };

    private static string Chain(Statement.Transaction transaction) => transaction.Chain ? " AND CHAIN" : "";

    private static string Quote(Identifier name) => $"\"{name.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Modes(Statement.Transaction transaction)
    {
        var level = transaction.Isolation switch
        {
            "serializable" => " ISOLATION LEVEL SERIALIZABLE",
            "repeatable read" => " ISOLATION LEVEL REPEATABLE READ",
            "read committed" or "read uncommitted" => " ISOLATION LEVEL READ COMMITTED",
            _ => "",
        };
        var access = transaction.Reads ? " READ ONLY" : transaction.Writes ? " READ WRITE" : "";
        return level + access + (transaction.Deferrable ? " DEFERRABLE" : "");
    }
}
