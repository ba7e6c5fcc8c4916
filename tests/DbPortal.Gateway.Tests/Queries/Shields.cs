using System.Text;
using DbPortal.Gateway.Engines;
using DbPortal.Gateway.Masking;
using DbPortal.Gateway.Queries;
using DbPortal.Sql.Catalog;

namespace DbPortal.Gateway.Tests.Queries;

/// <summary>Short ways to plans and shielded results.</summary>
internal static class Shields
{
    public static readonly MaskKeys Keys = new("a secret of the tests"u8);

    public static readonly RunLimits NoLimits = new(null, long.MaxValue, TimeSpan.FromSeconds(1));

    public static ColumnPlan Pass(string? name = null, params ColumnName[] origins) => Masked(MaskSpec.None, name, origins);

    public static ColumnPlan Masked(MaskSpec mask, string? name = null, params ColumnName[] origins) =>
        new(name, mask, null, null, origins.Length > 0, origins, [.. origins.Select(o => o.ToString())]);

    public static MaskingPlan Plan(params ColumnPlan[] columns) => Plan([], columns);

    public static MaskingPlan Plan(ColumnName[] masked, params ColumnPlan[] columns) =>
        new(columns, Exact: true, TouchesMasked: columns.Any(c => c.Mask.Algorithm != MaskAlgorithm.None)) { IsMasked = masked.Contains };

    public static MaskedResult Shield(RawRows rows, MaskingPlan plan, RunLimits? limits = null) =>
        MaskedResult.TryShield(rows, plan, limits ?? NoLimits, Keys, "audit-1", out var mismatch) ?? throw new InvalidOperationException(mismatch);

    public static MaskedResult Open(FakeRows rows) => Shield(rows, Plan([.. rows.Columns.Select(_ => Pass())]));

    public static string? Mismatch(FakeRows rows, MaskingPlan plan)
    {
        var result = MaskedResult.TryShield(rows, plan, NoLimits, Keys, null, out var mismatch);
        Assert.Equal(mismatch is null, result is not null);
        return mismatch;
    }

    public static string? TextOf(MaskedCell cell) => cell.Kind == CellKind.Null ? null : Encoding.UTF8.GetString(cell.Bytes);
}
