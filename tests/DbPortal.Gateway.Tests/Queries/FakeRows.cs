using System.Text;
using DbPortal.Gateway.Engines;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Queries;

/// <summary>Rows from memory.</summary>
internal sealed class FakeRows(IReadOnlyList<RawColumn> columns, params (CellKind Kind, byte[] Bytes)[][] rows) : RawRows
{
    private int _at = -1;

    public override IReadOnlyList<RawColumn> Columns { get; } = columns;

    public override long? AffectedRows => null;

    public bool Writes { get; init; }

    public bool HasAliasesForColumns { get; init; }

    public override bool MustBeReadToEnd => Writes;

    public override bool AliasesPassForColumns => HasAliasesForColumns;

    public override IReadOnlyList<string> Notices => [];

    public int RowsRead => _at + 1;

    public static (CellKind, byte[]) Text(string value) => (CellKind.Text, Encoding.UTF8.GetBytes(value));

    public static (CellKind, byte[]) Number(string value) => (CellKind.Number, Encoding.UTF8.GetBytes(value));

    public static (CellKind, byte[]) Null => (CellKind.Null, []);

    public static RawColumn Column(string name, string type = "text", ColumnName? origin = null) => new(name, type, origin, OriginKnown: true);

    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_at + 1 < rows.Length && ++_at >= 0);

    public override RawCell Get(int ordinal) => new(rows[_at][ordinal].Kind, rows[_at][ordinal].Bytes);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
