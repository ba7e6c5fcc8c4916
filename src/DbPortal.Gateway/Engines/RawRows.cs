namespace DbPortal.Gateway.Engines;

/// <summary>
/// Rows as the server sends them, unmasked: internal, and read by <c>MaskedResult</c> alone. Streams; holds one row.
/// A statement without a result has no columns and only <see cref="AffectedRows"/>.
/// </summary>
internal abstract class RawRows : IAsyncDisposable
{
    /// <summary>The server's description of the result.</summary>
    public abstract IReadOnlyList<RawColumn> Columns { get; }

    /// <summary>How names of result columns compare with those of the analysis: exactly, or without case where the server itself does so.</summary>
    public virtual StringComparer ColumnNames => StringComparer.Ordinal;

    /// <summary>
    /// Where a result was kept in a temporary table (DISTINCT, windows), the server gives an alias as the name of the column of origin.
    /// </summary>
    public virtual bool AliasesPassForColumns => false;

    /// <summary>Rows changed by a writing statement, known after the last read; null for reads.</summary>
    public abstract long? AffectedRows { get; }

    /// <summary>
    /// The rows come from a statement that changes data: leaving them early would end it half done and take it back. Whoever has seen enough reads on.
    /// </summary>
    public virtual bool MustBeReadToEnd => false;

    /// <summary>Notices and warnings of the server so far, as it wrote them (unscrubbed).</summary>
    public abstract IReadOnlyList<string> Notices { get; }

    /// <summary>Moves to the next row; false at the end. Throws <see cref="TargetException"/>.</summary>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A cell of the current row: its kind and its bytes (UTF-8 text in the server's own text form; for <see cref="CellKind.Binary"/> the bytes themselves).
    /// Valid until the next call of any member.
    /// </summary>
    public abstract RawCell Get(int ordinal);

    /// <summary>Ends the statement: what the server has still to do for it is cancelled, not read to its end.</summary>
    public abstract ValueTask DisposeAsync();
}
