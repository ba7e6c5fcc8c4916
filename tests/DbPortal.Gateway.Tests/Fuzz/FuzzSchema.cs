namespace DbPortal.Gateway.Tests.Fuzz;

/// <summary>The tables and views that statements are made over.</summary>
internal sealed record FuzzSchema(IReadOnlyList<FuzzTable> Tables)
{
    private IReadOnlyList<FuzzTable>? _writable;

    public IReadOnlyList<FuzzTable> Writable => _writable ??= [.. Tables.Where(t => t.Writable)];
}
