using System.Text;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Queries;

namespace DbPortal.Gateway.Masking.Verification.Suite;

/// <summary>Keeps every masked result of a run.</summary>
internal sealed class CollectingConsumer : IResultConsumer
{
    private readonly List<CollectedResult> _results = [];

    public IReadOnlyList<CollectedResult> Results => _results;

    public async Task ConsumeAsync(MaskedResult result, CancellationToken cancellationToken)
    {
        var rows = new List<IReadOnlyList<string?>>();
        // Before the first read, so that a result that breaks off is judged by what came before.
        _results.Add(new(result.Columns, rows));
        while (await result.ReadAsync(cancellationToken))
        {
            var row = new string?[result.Columns.Count];
            for (var column = 0; column < row.Length; column++)
                row[column] = Text(result.Get(column));
            rows.Add(row);
        }
    }

    private static string? Text(MaskedCell cell) => cell.Kind switch
    {
        CellKind.Null => null,
        CellKind.Binary => "\\x" + Convert.ToHexStringLower(cell.Bytes),
        CellKind.Text or CellKind.Number or CellKind.Boolean or CellKind.Json => Encoding.UTF8.GetString(cell.Bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Kind, "a kind of cell the tests don't know"),
    };
}
