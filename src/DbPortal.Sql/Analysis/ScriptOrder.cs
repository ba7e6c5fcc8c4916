using DbPortal.Sql.Dialects;
using DbPortal.Sql.Syntax;

namespace DbPortal.Sql.Analysis;

/// <summary>What a statement leaves behind for those after it in the same script.</summary>
internal static class ScriptOrder
{
    /// <summary>Definitions that only concern names they list; any other definition may change what other names, calls or operators mean.</summary>
    private static readonly HashSet<string> _named = new(StringComparer.Ordinal)
    {
        "create_table", "create_table_as", "create_view", "create_materialized_view", "create_index", "create_sequence", "drop_table", "drop_view",
        "drop_materialized_view", "drop_index", "drop_sequence", "truncate", "truncate_table", "analyze", "vacuum", "comment", "reindex",
    };

    /// <summary>Of these, those that leave a table's columns as they are, or have just made them.</summary>
    private static readonly HashSet<string> _keepsColumns = new(StringComparer.Ordinal) { "create_table", "create_index", "truncate", "analyze", "vacuum", "comment", "reindex" };

    /// <summary>Administration that changes what no name means.</summary>
    private static readonly HashSet<string> _keepsNames = new(StringComparer.Ordinal)
    {
        "lock_tables", "unlock_tables", "analyze_table", "check_table", "checksum_table", "optimize_table", "repair_table", "flush", "do",
        "lock", "listen", "unlisten", "notify", "checkpoint", "vacuum", "analyze", "cluster", "reindex", "two_phase_transaction", "set_transaction_snapshot",
    };

    /// <summary>Remembers what a statement changed.</summary>
    public static void Note(Statement statement, BatchState batch, NameRules rules)
    {
        switch (statement)
        {
            case Statement.Select { Into: { Kind: IntoKind.Table, Table: { } table } } when batch.Made(table.Last.Name) is null:
                batch.Define(table.Last.Name);
                break;
            case Statement.Definition definition when definition.Targets.Count > 0 && _named.Contains(definition.Name):
                foreach (var target in definition.Targets.Where(t => batch.Made(t.Last.Name) is null || !_keepsColumns.Contains(definition.Name)))
                    batch.Define(target.Last.Name);
                break;
            case Statement.Administration administration when _keepsNames.Contains(administration.Name):
                break;
            case Statement.Definition or Statement.Administration or Statement.Unsupported:
                batch.Unsettle(statement.Kind);
                break;
            case Statement.Explain { Executes: true } explain:
                Note(explain.Inner, batch, rules);
                break;
            case Statement.Transaction transaction:
                if (rules.RollbackRestoresNames)
                    Note(transaction, batch);
                break;
            case Statement.Select or Statement.Insert or Statement.Update or Statement.Delete or Statement.Merge or Statement.Explain or Statement.Show
                or Statement.Set or Statement.Use or Statement.Call or Statement.Declare or Statement.Forget:
                break;
            case Statement.Recall { IsCursor: true }:
                break;
            case Statement.Recall recall:
                if (batch.Recall(recall.Name.Name, isCursor: false) is { } prepared)
                    Note(prepared.Body, batch, rules);
                break;
            default:
                batch.Unsettle(statement.Kind);
                break;
        }
    }

    private static void Note(Statement.Transaction transaction, BatchState batch)
    {
        switch (transaction.Word)
        {
            case "begin":
                batch.Begin();
                break;
            case "commit":
                batch.Commit(transaction.Chain);
                break;
            case "rollback" when transaction.Savepoint is { } savepoint:
                batch.RollbackTo(savepoint.Name);
                break;
            case "rollback":
                batch.Rollback(transaction.Chain);
                break;
            case "savepoint" when transaction.Savepoint is { } savepoint:
                batch.SetSavepoint(savepoint.Name);
                break;
            case "release" when transaction.Savepoint is { } savepoint:
                batch.Release(savepoint.Name);
                break;
            default:
                break; // What else there is sets how a transaction runs, not what names mean.
        }
    }
}
