namespace DbPortal.Sql.Analysis;

/// <summary>Bounds the work of one binding, with everything that is bound inside it.</summary>
internal sealed class BindingBudget
{
    private int _queries = 20_000;

    /// <summary>Nothing is left.</summary>
    public bool IsSpent => _queries <= 0;

    /// <summary>Takes one query off; false when there is none left.</summary>
    public bool TakeQuery() => _queries-- > 0;
}
