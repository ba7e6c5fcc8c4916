using DbPortal.Sql.Syntax;

namespace DbPortal.Gateway.Engines.PostgreSql;

/// <summary>
/// The transactions of a run that only reads. There is always one, and the portal itself begins and ends it, read-only and with its snapshot taken, after
/// which the server lets nobody make it writable: a script's own BEGIN and COMMIT become commands of the portal's.
/// </summary>
internal sealed class PostgreSqlReadBlock
{
    private const string FixSnapshot = "SELECT 1";
    private string _begin = "BEGIN READ ONLY";

    /// <summary>The script itself began the transaction: it ends when the script says so, and an error ends it as it does on the server.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Begins the transaction that statements share which are in none of their own.</summary>
    public static IReadOnlyList<string> Open => ["BEGIN READ ONLY", FixSnapshot];

    /// <summary>Ends it and begins another: what was set stays.</summary>
    public static IReadOnlyList<string> Keep => ["COMMIT", .. Open];

    /// <summary>Gives it up, after an error.</summary>
    public static IReadOnlyList<string> GiveUp => ["ROLLBACK", .. Open];

    /// <summary>What the portal says in place of a statement; null: the statement itself does no harm and may travel.</summary>
    public IReadOnlyList<string>? InPlaceOf(Statement.Transaction transaction)
    {
        switch (transaction.Word)
        {
            case "begin" when IsOwn:
            case "set transaction" when !IsOwn:
                return []; // The server would only warn.
            case "begin" or "set transaction":
                IsOwn = true;
                _begin = PostgreSqlTransactionWords.Spell(transaction with { Word = "begin", Reads = true, Writes = false }) ?? _begin;
                return ["COMMIT", _begin, FixSnapshot];
            case "commit":
                return End("COMMIT", transaction.Chain);
            case "rollback" when transaction.Savepoint is null:
                return End("ROLLBACK", transaction.Chain);
            default:
                return PostgreSqlTransactionWords.Spell(transaction) is { } words ? [words] : null;
        }
    }

    private IReadOnlyList<string> End(string word, bool chain)
    {
        IsOwn = chain && IsOwn;
        return IsOwn ? [word, _begin, FixSnapshot] : [word, .. Open];
    }
}
